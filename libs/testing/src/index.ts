export * from './built-service.js';
export * from './clock.js';
export * from './eventually.js';
export * from './kafka.js';
export * from './postgres.js';
export * from './reflection.js';
export * from './source-process.js';
