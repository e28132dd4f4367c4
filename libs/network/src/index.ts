export { compileNetwork, NoBaselineError } from './compile-network.js';
export type { CompiledNetwork } from './compiled-network.js';
export { diffNetworks, type FieldDifference, type NetworkDifference } from './diff-networks.js';
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
export { changeNetwork, type ChangedNetwork } from './change-network.js';
export { nodesByCountry, nodesByOwner, type NodeGroups } from './groups.js';
export { nearestNames, nearestText, unknownName } from './nearest-names.js';
export { type FilledShares, type NetworkGaps, networkGaps } from './network-gaps.js';
export { parseNetwork, type ParsedNetwork } from './parse-network.js';
export { pointer, type Problem, type ProblemCode, problemsOf, unknownFields } from './problem.js';
export type { RationingClasses } from './rationing-classes.js';
export { standingShortages } from './standing-shortages.js';
export { type CompressedGraph, compress, type StrongComponents, strongComponents } from './strong-components.js';
export { type DirectAmounts, type UpstreamAmounts, UpstreamDraw } from './upstream-draw.js';
export { compareUtf8 } from './utf8-order.js';
export * from './tables/index.js';
