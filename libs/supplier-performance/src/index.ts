export * from './scorecard/index.js';
