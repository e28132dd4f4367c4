import { connectAlerts, connectCapacity, connectDelivery, connectRisk, type AlertsConnection, type CapacityConnection, type DeliveryConnection, type RiskConnection } from '@chokepoint/service/client';
import type { ConsoleSettings } from '../settings.js';

/** The services that the console asks; it keeps nothing itself. */
export interface Services {
  readonly capacity: CapacityConnection;
  readonly delivery: DeliveryConnection;
  readonly risk: RiskConnection;
  readonly alerts: AlertsConnection;
}

export const SERVICES = Symbol('services');
export const SERVICE_NAMES = ['risk', 'capacity', 'delivery', 'alerts'] as const;

/** Connections come up by themselves when a service does: none need run yet. */
export function connectServices(settings: ConsoleSettings): Services {
  const options = settings.GRPC_TLS_CA ? { tls: { ca: settings.GRPC_TLS_CA } } : {};
  return {
    capacity: connectCapacity(settings.CAPACITY_ADDRESS, options),
    delivery: connectDelivery(settings.DELIVERY_ADDRESS, options),
    risk: connectRisk(settings.RISK_ADDRESS, options),
    alerts: connectAlerts(settings.ALERTS_ADDRESS, options),
  };
}

export function closeServices(services: Services): void {
  for (const name of SERVICE_NAMES) services[name].close();
}
