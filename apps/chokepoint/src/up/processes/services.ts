import type { GrpcService } from '@chokepoint/contracts/grpc';
import { ServiceProcess, type ProcessOptions, type Service } from './service-process.js';
import type { Environment } from './supervisor.js';

export type Services = Readonly<Record<GrpcService, Service>>;

/** Starts the four services side by side; resolves once all are ready. */
export async function startServices(env: Readonly<Record<GrpcService, Environment>>, options: ProcessOptions, stack: AsyncDisposableStack): Promise<Services> {
  const services = {
    capacity: new ServiceProcess('capacity', env.capacity, options),
    delivery: new ServiceProcess('delivery', env.delivery, options),
    risk: new ServiceProcess('risk', env.risk, options),
    alerts: new ServiceProcess('alerts', env.alerts, options),
  };
  const all = Object.values(services);
  stack.defer(async () => void (await Promise.all(all.map((service) => service.stop()))));
  await Promise.all(all.map((service) => service.start()));
  return services;
}

/** Starts the web page over the services. */
export async function startConsole(services: Services, options: ProcessOptions, stack: AsyncDisposableStack): Promise<Service> {
  const addresses = Object.values(services).map(({ name, addresses: { grpc } }) => [`${name.toUpperCase()}_ADDRESS`, grpc]);
  const page = new ServiceProcess('console', Object.fromEntries(addresses) as Environment, options);
  stack.defer(() => page.stop());
  await page.start();
  return page;
}
