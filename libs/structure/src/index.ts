export * from './back-test/index.js';
export * from './best-response/index.js';
export * from './chokepoints/index.js';
export * from './concentration/index.js';
export * from './nexus/index.js';
