export { BestResponse, type ProgramResult } from './best-response.js';
export { loadHighs } from './load-highs.js';
export { lossesOfCountries, lossesOfNodes, lossesOfOwners, type LostNodes } from './lost-nodes.js';
export { relativeExposure, type ScenarioStress, type Stress, StressBench, stressOf, type StressOptions, stressScenario } from './stress.js';
export { UnsolvedProgramError } from './unsolved-program-error.js';
