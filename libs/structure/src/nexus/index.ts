export type { Economy, Necessity } from './economy.js';
export { NECESSITY } from './economy.js';
export { type EconomyDocument, type EconomyInput, economySchema } from './economy-document.js';
export { economyOf } from './economy-of.js';
export { parseEconomy, type ParsedEconomy } from './parse-economy.js';
export { SystemicRisk } from './systemic-risk.js';
