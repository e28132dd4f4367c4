export { attribute } from './attribute.js';
export { type AttributionOptions, type AttributionPlan, planAttribution } from './attribution-plan.js';
export { coalitionExposures } from './coalition-exposures.js';
export type { Coalition } from './coalition.js';
export { type Attribution, foldAttribution } from './fold-attribution.js';
