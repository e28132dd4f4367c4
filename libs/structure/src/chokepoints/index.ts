export { type Chokepoints, chokepointsOf } from './chokepoints-of.js';
export { LossPropagation } from './loss-propagation.js';
export { stoppedByEach } from './stopped-by-each.js';
