export { disturbedNetworks, networkDocuments, type NetworkOptions, scenariosFor } from './random-networks.js';
