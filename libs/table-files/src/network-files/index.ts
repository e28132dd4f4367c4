export { type NetworkFolder, readNetworkFolder } from './network-folder.js';
export { utf8Text } from './utf8-text.js';
export { writeNetworkFolder } from './write-network-folder.js';
