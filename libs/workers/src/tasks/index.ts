export { planCoalitions, projectCoalitions } from './attribution.js';
export { diff } from './diff.js';
export { inspect, outline } from './inspect.js';
export { foldLatent, planLatent, projectLoss } from './latent.js';
export { economyOfNetwork, systemicRisk } from './nexus.js';
export { scoreScenario } from './score-scenario.js';
export { planStress, stressLosses } from './stress.js';
export { structure } from './structure.js';
export { whatIf } from './what-if.js';
