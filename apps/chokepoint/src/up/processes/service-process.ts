import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GrpcService } from '@chokepoint/contracts/grpc';
import { Failed } from '../../command-line/failures.js';
import type { Listening } from './listening.js';
import { openProcessLog } from './log-lines.js';
import { freeOrAny } from './ports.js';
import { awaitReady } from './ready.js';
import { Supervisor, type Environment } from './supervisor.js';

/** Where each listens when the port is free. */
const PORTS = {
  capacity: { grpc: 50051, http: 8081 },
  delivery: { grpc: 50052, http: 8082 },
  risk: { grpc: 50053, http: 8083 },
  alerts: { grpc: 50054, http: 8084 },
  console: { grpc: 0, http: 8080 },
} as const satisfies Record<GrpcService | 'console', { grpc: number; http: number }>;
export type ProcessName = keyof typeof PORTS;

/** Programs of the services, built beside this one. */
const APPS = fileURLToPath(new URL('../../../../', import.meta.url));

export interface ProcessOptions {
  readonly logs: string;
  readonly signal: AbortSignal;
  readonly onTrouble: (message: string) => void;
}

export interface Service {
  readonly name: ProcessName;
  readonly addresses: Listening;
  /** Ends the process and starts it with other settings, at the same addresses. */
  restart(env: Environment): Promise<void>;
  stop(): Promise<void>;
  kill(): void;
}

/** A service in a process of its own, at its usual ports where they are free. */
export class ServiceProcess implements Service {
  private listening: Listening | undefined;
  private readonly log;
  private readonly supervisor: Supervisor;

  constructor(
    readonly name: ProcessName,
    private env: Environment,
    private readonly options: ProcessOptions,
  ) {
    this.log = openProcessLog(join(options.logs, `${name}.log`));
    this.supervisor = new Supervisor({ name, script: join(APPS, name, 'dist', 'main.js'), log: this.log, onTrouble: options.onTrouble });
  }

  get addresses(): Listening {
    if (this.listening === undefined) throw new Error(`${this.name} has not been started`);
    return this.listening;
  }

  async start(): Promise<void> {
    const { grpc, http } = PORTS[this.name];
    const [grpcPort, httpPort] = await Promise.all([freeOrAny(grpc), freeOrAny(http)]);
    try {
      await this.startAt(grpcPort, httpPort);
    } catch (error) {
      if (!/EADDRINUSE|No address added/.test(this.log.tail())) throw error;
      // Somebody else took the port after we had looked.
      await this.startAt(0, 0);
    }
  }

  async restart(env: Environment): Promise<void> {
    this.env = { ...this.env, ...env };
    await this.supervisor.pause();
    await this.launch(this.addresses);
  }

  async stop(): Promise<void> {
    await this.supervisor.stop();
    this.log.close();
  }

  kill(): void {
    this.supervisor.kill();
  }

  private startAt(grpcPort: number, httpPort: number): Promise<void> {
    return this.launch({ grpc: `127.0.0.1:${grpcPort}`, http: `127.0.0.1:${httpPort}` });
  }

  private async launch({ grpc, http }: Listening): Promise<void> {
    try {
      this.listening = await this.supervisor.start({ ...this.env, GRPC_ADDRESS: grpc, HTTP_ADDRESS: http });
      await awaitReady(this.listening.http, AbortSignal.any([this.options.signal, this.supervisor.stopped]));
    } catch (error) {
      this.options.signal.throwIfAborted();
      throw new Failed(`${this.name} does not start: ${(error as Error).message}\n${this.log.tail()}\n(all of it in ${this.log.file})`);
    }
  }
}
