import { Client, credentials, loadPackageDefinition, type ServiceClientConstructor } from '@grpc/grpc-js';
import type { alerts, capacity, delivery, risk } from '@chokepoint/contracts/grpc';
import { grpcPackage, type GrpcService } from '@chokepoint/contracts/proto';
import { loadProto, MAX_MESSAGE_BYTES } from '../grpc/proto.js';
import { callsOf } from './calls.js';
import type { Connected } from './types.js';

export interface ConnectOptions {
  /** Certificate authority (PEM) of the service; without it the connection is plain. */
  readonly tls?: { readonly ca: string };
}

export type CapacityConnection = Connected<capacity.CapacityClient>;
export type DeliveryConnection = Connected<delivery.DeliveryClient>;
export type RiskConnection = Connected<risk.RiskClient, 'watchExposures' | 'simulate' | 'compare' | 'stress' | 'getLatentExposure' | 'getScorecards' | 'listArrivals' | 'getTimeline'>;
export type AlertsConnection = Connected<alerts.AlertsClient>;

export const connectCapacity = (address: string, options?: ConnectOptions): CapacityConnection => connect('capacity', address, options);
export const connectDelivery = (address: string, options?: ConnectOptions): DeliveryConnection => connect('delivery', address, options);
export const connectRisk = (address: string, options?: ConnectOptions): RiskConnection => connect('risk', address, options);
export const connectAlerts = (address: string, options?: ConnectOptions): AlertsConnection => connect('alerts', address, options);

/** A service that comes back is noticed within seconds; by itself gRPC waits for up to two minutes, and half a minute for its name. */
const SOON_AGAIN = {
  'grpc.initial_reconnect_backoff_ms': 500,
  'grpc.max_reconnect_backoff_ms': 3_000,
  'grpc.dns_min_time_between_resolutions_ms': 1_000,
};

function connect<C>(service: GrpcService, address: string, { tls }: ConnectOptions = {}): C {
  const constructor = clientConstructor(service);
  const secrecy = tls ? credentials.createSsl(Buffer.from(tls.ca)) : credentials.createInsecure();
  const client = new Client(address, secrecy, {
    'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
    'grpc.max_send_message_length': MAX_MESSAGE_BYTES,
    ...SOON_AGAIN,
  });
  return callsOf(client, constructor.service) as C;
}

function clientConstructor(service: GrpcService): ServiceClientConstructor {
  const path = [...grpcPackage(service).split('.'), service[0].toUpperCase() + service.slice(1)];
  const root: unknown = loadPackageDefinition(loadProto(service));
  return path.reduce<unknown>((object, name) => (object as Record<string, unknown>)[name], root) as ServiceClientConstructor;
}
