export * from './arrivals/index.js';
