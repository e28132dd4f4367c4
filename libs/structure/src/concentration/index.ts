export { type Concentration, concentrationOf, concentrations, concentrationsBehind } from './concentration.js';
export type { FalseDiversification } from './false-diversification.js';
export { falseDiversifications, type FalselyDiversified } from './false-diversifications.js';
export { concentrationFinding, type FindingInput } from './finding.js';
export { effectiveNumber, herfindahl, largestFirst, type Shares } from './shares.js';
export type { DominatedKind, KindConcentration } from './upstream-kinds.js';
export { lanesByVendor, type VendorConcentration } from './vendors.js';
