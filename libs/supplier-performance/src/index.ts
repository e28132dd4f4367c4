export * from './scorecard/index.js';
export * from './arrivals/index.js';
export * from './drift/index.js';
export * from './control-chart/index.js';
