export * from './clock.js';
export * from './eventually.js';
export * from './kafka.js';
export * from './postgres.js';
export * from './source-process.js';
