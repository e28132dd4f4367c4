import { fileURLToPath } from 'node:url';

/** Folder of the .proto files, the same seen from sources and from the build. */
export const PROTO_DIR = fileURLToPath(new URL('../../proto', import.meta.url));

export type GrpcService = 'capacity' | 'delivery' | 'risk' | 'alerts';

export const protoFile = (service: GrpcService): string => `chokepoint/${service}/v1/${service}.proto`;
export const grpcPackage = (service: GrpcService): string => `chokepoint.${service}.v1`;
