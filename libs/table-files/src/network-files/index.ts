export { delimitedRows } from './delimited-text.js';
export { type FileProblem, fileProblemText, UnreadableFile } from './file-problem.js';
export { type NetworkFolder, readNetworkFolder } from './network-folder.js';
export { utf8Text } from './utf8-text.js';
export { writeNetworkFolder } from './write-network-folder.js';
