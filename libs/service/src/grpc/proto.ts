import { loadSync, type Options, type PackageDefinition } from '@grpc/proto-loader';
import { protoPath as healthProto } from 'grpc-health-check';
import { PROTO_DIR, protoFile, type GrpcService } from '@chokepoint/contracts/proto';

/** As the generated interfaces have messages: camelCase, absent optional fields undefined, repeated ones never. */
const OPTIONS: Options = {
  keepCase: false,
  longs: String,
  enums: String,
  defaults: true,
  arrays: true,
  objects: true,
  oneofs: false,
  includeDirs: [PROTO_DIR],
};

/** Network documents and answers about whole networks are large. */
export const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;

export function loadProto(service: GrpcService): PackageDefinition {
  return loadSync(protoFile(service), OPTIONS);
}

/** What reflection tells of: the service and its health. */
export function loadReflected(service: GrpcService): PackageDefinition {
  return { ...loadProto(service), ...loadSync(healthProto, OPTIONS) };
}
