export * from './network-files/index.js';
