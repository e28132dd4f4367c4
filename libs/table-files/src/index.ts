export * from './network-files/index.js';
export * from './read-table/index.js';
export * from './mapping/index.js';
export * from './facts/index.js';
export { detached } from './mapping/bounded-memory.js';
