import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { connectAlerts, type AlertsConnection } from '@chokepoint/service';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The built service as a process of its own, and a client of it. */
export class ServiceProcess {
  private constructor(
    private readonly child: ChildProcess,
    /** Everything it wrote. */
    readonly output: string[],
    readonly http: string,
    readonly client: AlertsConnection,
  ) {}

  /** Resolves when it listens, on ports of its own choice. */
  static async start(environment: Record<string, string>): Promise<ServiceProcess> {
    const child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env['PATH'],
        GRPC_ADDRESS: '127.0.0.1:0',
        HTTP_ADDRESS: '127.0.0.1:0',
        CHOKEPOINT_PARENT: 'stdin',
        ...environment,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    const listening = new Promise<{ grpc: string; http: string }>((resolve, reject) => {
      createInterface(child.stdout).on('line', (line) => {
        output.push(line);
        if (line.includes('"event":"listening"')) resolve(JSON.parse(line) as { grpc: string; http: string });
      });
      child.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${output.join('\n')}`)));
    });
    const { grpc, http } = await listening;
    return new ServiceProcess(child, output, http, connectAlerts(grpc));
  }

  /** Ends it as an operator does. */
  async stop(): Promise<number | null> {
    this.client.close();
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const exited = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await exited;
    }
    return this.child.exitCode;
  }

  /** Resolves to the signal that ended it. */
  async ended(): Promise<string | null> {
    if (this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.signalCode;
  }
}
