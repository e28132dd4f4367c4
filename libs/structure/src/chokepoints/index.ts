export { type Chokepoints, chokepointsOf } from './chokepoints-of.js';
export { LossPropagation, stoppedByEach } from './loss-propagation.js';
