export { type ChokepointChange, chokepointChanges } from './chokepoint-changes.js';
export { type Chokepoints, chokepointsOf } from './chokepoints-of.js';
export { LossPropagation, stoppedByEach } from './loss-propagation.js';
