export type { Problem } from '../problems/problem.js';
export * from './exposure.js';
export * from './live.js';
export * from './node.js';
export * from './now.js';
export * from './sourced.js';
