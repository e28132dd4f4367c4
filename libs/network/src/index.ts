export { compileNetwork, NoBaselineError } from './compile-network.js';
export type { CompiledNetwork } from './compiled-network.js';
export {
  identifier,
  MAX_LEAD_WEEKS,
  type NetworkDocument,
  type NetworkInput,
  type NetworkNode,
  networkSchema,
  type Requirement,
  type Supply,
} from './document.js';
export { parseNetwork, type ParsedNetwork } from './parse-network.js';
export { pointer, type Problem, type ProblemCode, problemsOf, unknownFields } from './problem.js';
export type { RationingClasses } from './rationing-classes.js';
export { standingShortages } from './standing-shortages.js';
