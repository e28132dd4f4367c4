import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { GrpcService } from '@chokepoint/contracts/grpc';
import { migrate } from '@chokepoint/database';
import { startKafka, type RunningKafka } from '@chokepoint/embedded';
import { connectAlerts, connectCapacity, connectDelivery, connectRisk } from '@chokepoint/service/client';
import { freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import { startChild } from '../up/processes/child.js';
import type { ProcessLog } from '../up/processes/log-lines.js';
import { awaitReady } from '../up/processes/ready.js';

export type Environment = Readonly<Record<string, string>>;

/** Programs of the services, as they were built. */
const APPS = fileURLToPath(new URL('../../../', import.meta.url));
const CONNECT = { capacity: connectCapacity, delivery: connectDelivery, risk: connectRisk, alerts: connectAlerts };

/** One service as a process of its own. */
export interface GivenService<S extends GrpcService = GrpcService> {
  readonly name: S;
  readonly grpc: string;
  readonly http: string;
  readonly client: ReturnType<(typeof CONNECT)[S]>;
  /** Everything it wrote. */
  output(): string;
  /** As an operator ends it. */
  stop(): Promise<void>;
}

export interface GivenSystemOptions {
  readonly eventLog: 'postgres' | 'kafka';
}

/** A database, an event log and the services that a test starts on them, all of its own. */
export class GivenSystem {
  private readonly services = new Set<GivenService>();
  private readonly secretsKey = randomBytes(32).toString('base64');

  private constructor(
    readonly database: FreshDatabase,
    private readonly kafka: RunningKafka | undefined,
  ) {}

  /** A broker takes some seconds to start: allow a minute. CHOKEPOINT_TEST_KAFKA=java prefers Java to Docker. */
  static async open({ eventLog }: GivenSystemOptions): Promise<GivenSystem> {
    const prefer = process.env['CHOKEPOINT_TEST_KAFKA'] === 'java' ? 'java' : 'docker';
    const [database, kafka] = await Promise.all([
      freshDatabase({ migrate: (pool) => migrate(pool, { log: () => undefined }), template: 'all_services' }),
      eventLog === 'kafka' ? startKafka({ prefer }) : undefined,
    ]);
    return new GivenSystem(database, kafka);
  }

  /** Addresses of the broker; empty where the log is in PostgreSQL. */
  get brokers(): string[] {
    return [...(this.kafka?.brokers ?? [])];
  }

  /** Starts a service on ports of its own choice; resolves once it is ready. */
  async start<S extends GrpcService>(name: S, env: Environment = {}): Promise<GivenService<S>> {
    const log = memoryLog();
    const child = startChild(`${APPS}${name}/dist/main.js`, { ...this.environment(), ...env }, log);
    const { grpc, http } = await child.listening.catch((error: Error) => {
      throw new Error(`${name} ${error.message}:\n${log.tail()}`);
    });
    const client = CONNECT[name](grpc) as GivenService<S>['client'];
    const stop = () => {
      client.close();
      return child.stop();
    };
    const service: GivenService<S> = { name, grpc, http, client, output: () => log.tail(), stop };
    this.services.add(service);
    await awaitReady(http, signalOf(child.ended));
    return service;
  }

  /** Starts all four side by side. */
  async startAll(env: Partial<Record<GrpcService, Environment>> = {}) {
    const [capacity, delivery, risk, alerts] = await Promise.all([
      this.start('capacity', env.capacity),
      this.start('delivery', env.delivery),
      this.start('risk', env.risk),
      this.start('alerts', env.alerts),
    ]);
    return { capacity, delivery, risk, alerts };
  }

  async rows<T = Record<string, unknown>>(query: string, values: unknown[] = []): Promise<T[]> {
    return (await this.database.pool.query(query, values)).rows as T[];
  }

  async close(): Promise<void> {
    await Promise.all([...this.services].map((service) => service.stop()));
    await this.kafka?.stop();
    await this.database.drop();
  }

  private environment(): Environment {
    const log: Environment = this.kafka ? { EVENT_LOG: 'kafka', KAFKA_BROKERS: this.brokers.join(',') } : { EVENT_LOG: 'postgres' };
    return { DATABASE_URL: this.database.url, GRPC_ADDRESS: '127.0.0.1:0', HTTP_ADDRESS: '127.0.0.1:0', SECRETS_KEY: this.secretsKey, ...log };
  }
}

/** Aborts when a process has ended. */
function signalOf(ended: Promise<string>): AbortSignal {
  const controller = new AbortController();
  void ended.then((how) => controller.abort(new Error(how)));
  return controller.signal;
}

function memoryLog(): ProcessLog {
  const lines: string[] = [];
  const take: ProcessLog['take'] = (stream, onLine) => {
    let rest = '';
    stream.setEncoding('utf8').on('data', (text: string) => {
      const complete = (rest + text).split('\n');
      rest = complete.pop()!;
      for (const line of complete) {
        lines.push(line);
        onLine?.(line);
      }
    });
  };
  return { file: '', write: (line) => void lines.push(line), take, tail: () => lines.join('\n'), close: () => undefined };
}
