export type { Problem } from '../problems/problem.js';
export * from './deliveries.js';
export * from './delivery-imports.js';
export * from './exposure.js';
export * from './live.js';
export * from './now.js';
