import { connectAlerts, connectCapacity, connectDelivery, connectRisk } from '@chokepoint/service/client';
import type { Services } from './processes/services.js';

/** One connection to each running service; they survive that a service starts again. */
export type Connections = ReturnType<typeof connectServices>;

export function connectServices(services: Services, stack: AsyncDisposableStack) {
  const connections = {
    capacity: connectCapacity(services.capacity.addresses.grpc),
    delivery: connectDelivery(services.delivery.addresses.grpc),
    risk: connectRisk(services.risk.addresses.grpc),
    alerts: connectAlerts(services.alerts.addresses.grpc),
  };
  for (const connection of Object.values(connections)) stack.defer(() => connection.close());
  return connections;
}
