export { freePort } from './free-port.js';
export * from './kafka/start.js';
export * from './postgres/start.js';
