export { networkDocuments, type NetworkOptions } from './random-networks.js';
export { type DisturbedNetwork, disturbedNetworks, type RandomScenario, type ScenarioOptions, scenariosFor } from './random-scenarios.js';
