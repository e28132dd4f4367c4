import { Server, ServerCredentials, type ServerInterceptor } from '@grpc/grpc-js';
import { ReflectionService } from '@grpc/reflection';
import { ServerGrpc } from '@nestjs/microservices';
import { grpcPackage, type GrpcService } from '@chokepoint/contracts/proto';
import { HealthImplementation } from 'grpc-health-check';
import { formatAddress, type Address } from '../configuration/fields.js';
import { loadProto, loadReflected, MAX_MESSAGE_BYTES } from './proto.js';

export interface GrpcServerOptions {
  readonly service: GrpcService;
  readonly address: Address;
  readonly tls?: { readonly certificate: string; readonly key: string };
  readonly interceptors?: ServerInterceptor[];
}

/** Calls still running at shutdown get so long to end. */
const DRAIN_MS = 5_000;

/** Nest's gRPC transport with health and reflection, which knows its port and drains before it closes. */
export class GrpcServer extends ServerGrpc {
  private readonly health: HealthImplementation;
  private server: Server | undefined;
  private boundPort = 0;

  constructor(private readonly settings: GrpcServerOptions) {
    const definition = loadProto(settings.service);
    super({ package: grpcPackage(settings.service), packageDefinition: definition });
    this.health = new HealthImplementation({ '': 'NOT_SERVING', [serviceNameOf(settings.service)]: 'NOT_SERVING' });
  }

  /** Where it listens, with the real port where 0 was asked for. */
  get address(): Address {
    return { host: this.settings.address.host, port: this.boundPort };
  }

  setServing(serving: boolean): void {
    for (const name of ['', serviceNameOf(this.settings.service)]) this.health.setStatus(name, serving ? 'SERVING' : 'NOT_SERVING');
  }

  override async createClient(): Promise<Server> {
    const server = new Server({
      'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
      'grpc.max_send_message_length': MAX_MESSAGE_BYTES,
      interceptors: this.settings.interceptors ?? [],
    });
    this.health.addToServer(server);
    new ReflectionService(loadReflected(this.settings.service)).addToServer(server);
    this.boundPort = await bind(server, this.settings);
    this.server = server;
    return server;
  }

  override async close(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    this.setServing(false);
    await new Promise<void>((resolve) => {
      const force = setTimeout(() => server.forceShutdown(), DRAIN_MS);
      server.tryShutdown(() => {
        clearTimeout(force);
        resolve();
      });
    });
  }
}

function serviceNameOf(service: GrpcService): string {
  return `${grpcPackage(service)}.${service[0].toUpperCase()}${service.slice(1)}`;
}

function bind(server: Server, { address, tls }: GrpcServerOptions): Promise<number> {
  const credentials = tls
    ? ServerCredentials.createSsl(null, [{ cert_chain: Buffer.from(tls.certificate), private_key: Buffer.from(tls.key) }])
    : ServerCredentials.createInsecure();
  return new Promise((resolve, reject) => {
    server.bindAsync(formatAddress(address), credentials, (error, port) => (error ? reject(error) : resolve(port)));
  });
}
