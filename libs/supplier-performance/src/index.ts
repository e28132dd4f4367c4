export * from './arrivals/index.js';
export * from './drift/index.js';
