export { latentExposure, type LatentExposure } from './latent-exposure.js';
export { hazardousNodes, latentNodes } from './latent-nodes.js';
export { lossExposure } from './loss-exposure.js';
