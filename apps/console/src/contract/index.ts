export type { Problem } from '../problems/problem.js';
export * from './exposure.js';
export * from './live.js';
export * from './map.js';
export * from './now.js';
export * from './time.js';
export * from './incidents.js';
export * from './networks.js';
