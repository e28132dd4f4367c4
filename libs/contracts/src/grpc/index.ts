import { fileURLToPath } from 'node:url';

export * as capacity from '../generated/chokepoint/capacity/v1/capacity.js';
export * as delivery from '../generated/chokepoint/delivery/v1/delivery.js';
export * as risk from '../generated/chokepoint/risk/v1/risk.js';
export * as alerts from '../generated/chokepoint/alerts/v1/alerts.js';

/** Folder of the .proto files, the same seen from sources and from the build. */
export const PROTO_DIR = fileURLToPath(new URL('../../proto', import.meta.url));

export type GrpcService = 'capacity' | 'delivery' | 'risk' | 'alerts';

export const protoFile = (service: GrpcService): string => `chokepoint/${service}/v1/${service}.proto`;
export const grpcPackage = (service: GrpcService): string => `chokepoint.${service}.v1`;
