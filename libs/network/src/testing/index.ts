export { networkDocuments, type NetworkOptions } from './arbitrary-networks.js';
export { type DisturbedNetwork, disturbedNetworks, type RandomScenario, type ScenarioOptions, scenariosFor } from './arbitrary-scenarios.js';
export { writtenNetworks } from './arbitrary-written-networks.js';
