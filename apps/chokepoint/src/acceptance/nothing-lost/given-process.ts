import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { GrpcService } from '@chokepoint/contracts/grpc';
import { startChild, type Child } from '../../up/processes/child.js';
import type { Listening } from '../../up/processes/listening.js';
import { openProcessLog } from '../../up/processes/log-lines.js';
import type { Environment } from '../../up/processes/supervisor.js';
import type { Fault } from './faults.js';

/** Programs of the services, as they were built. */
const APPS = fileURLToPath(new URL('../../../../', import.meta.url));
const KILLED = 'was ended by SIGKILL';
const PAUSE_MS = 250;

export interface GivenProcessOptions {
  readonly name: GrpcService;
  readonly env: Environment;
  readonly logFile: string;
  /** Each life of the process ends with the next of these; the last goes on. */
  readonly faults: readonly Fault[];
  /** Told after each fault, while the process is dead. */
  onStruck(fault: Fault): Promise<void>;
}

/** One service, started again at the same addresses whenever it has ended. */
export class GivenProcess {
  private readonly faults: Fault[];
  private child: Child | undefined;
  private addresses: Listening | undefined;
  private over = false;
  private running: Promise<void> = Promise.resolve();
  private readonly log;

  constructor(private readonly options: GivenProcessOptions) {
    this.faults = [...options.faults];
    this.log = openProcessLog(options.logFile);
  }

  /** Faults that have not struck yet. */
  get ahead(): readonly Fault[] {
    return this.faults;
  }

  /** Resolves with the address once it listens for the first time. */
  start(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.running = this.live(({ grpc }) => resolve(grpc));
      this.running.catch(reject);
    });
  }

  async stop(): Promise<void> {
    this.over = true;
    await this.child?.stop();
    await this.running;
    this.log.close();
  }

  private async live(onListening: (addresses: Listening) => void): Promise<void> {
    while (!this.over) {
      const fault = this.faults[0];
      const child = (this.child = this.launch(fault));
      child.listening.then(
        (addresses) => onListening((this.addresses ??= addresses)),
        () => undefined,
      );
      const how = await child.ended;
      if (this.over) return;
      this.log.write(`-- ${this.options.name} ${how}`);
      if (fault && how === KILLED) await this.options.onStruck(this.faults.shift()!);
      else await sleep(PAUSE_MS);
    }
  }

  private launch(fault: Fault | undefined): Child {
    const { name, env } = this.options;
    const { grpc, http } = this.addresses ?? { grpc: '127.0.0.1:0', http: '127.0.0.1:0' };
    const crash: Environment = fault ? { CHOKEPOINT_CRASH_AT: `${fault.point}:${fault.pass}` } : {};
    return startChild(`${APPS}${name}/dist/main.js`, { ...env, ...crash, GRPC_ADDRESS: grpc, HTTP_ADDRESS: http }, this.log);
  }
}
