export { CallError } from './call-error.js';
export {
  connectAlerts,
  connectCapacity,
  connectDelivery,
  connectRisk,
  type AlertsConnection,
  type CapacityConnection,
  type ConnectOptions,
  type DeliveryConnection,
  type RiskConnection,
} from './connect.js';
export { allPages } from './pages.js';
export type { CallOptions, Connected, Message } from './types.js';
