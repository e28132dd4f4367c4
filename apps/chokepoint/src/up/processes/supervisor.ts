import { setTimeout as sleep } from 'node:timers/promises';
import { startChild, type Child } from './child.js';
import type { Listening } from './listening.js';
import type { ProcessLog } from './log-lines.js';

export interface SuperviseOptions {
  readonly name: string;
  readonly script: string;
  readonly log: ProcessLog;
  /** Told in words when the process died. */
  readonly onTrouble: (message: string) => void;
}

export type Environment = Readonly<Record<string, string>>;

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** What ran so long is sound: the next pause is short again. */
const SOUND_AFTER_MS = 60_000;

/** One service process, started again whenever it ends by itself, at the addresses that others know by now. */
export class Supervisor {
  private current: Child | undefined;
  private readonly over = new AbortController();

  constructor(private readonly options: SuperviseOptions) {}

  /** Aborted once the process is not to run any more. */
  get stopped(): AbortSignal {
    return this.over.signal;
  }

  /** Starts the process; resolves once it listens, rejects with its last words when it ends before. */
  async start(env: Environment): Promise<Listening> {
    this.over.signal.throwIfAborted();
    const child = (this.current = startChild(this.options.script, env, this.options.log));
    const addresses = await child.listening;
    void this.keepRunning(child, { ...env, GRPC_ADDRESS: addresses.grpc, HTTP_ADDRESS: addresses.http });
    return addresses;
  }

  /** Ends the process, to be started anew with other settings. */
  async pause(): Promise<void> {
    const child = this.current;
    this.current = undefined;
    await child?.stop();
  }

  async stop(): Promise<void> {
    this.over.abort();
    await this.pause();
  }

  kill(): void {
    this.over.abort();
    this.current?.kill();
  }

  private async keepRunning(first: Child, env: Environment): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    for (let child = first; ; ) {
      const startedAt = Date.now();
      const how = await child.ended;
      if (Date.now() - startedAt > SOUND_AFTER_MS) pause = FIRST_PAUSE_MS;
      if (this.current !== child) return;
      this.options.onTrouble(`${this.options.name} ${how}; it starts again in ${pause / 1000} s (log: ${this.options.log.file})`);
      await sleep(pause, undefined, { signal: this.over.signal }).catch(() => undefined);
      if (this.over.signal.aborted || this.current !== child) return;
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      child = this.current = startChild(this.options.script, env, this.options.log);
    }
  }
}
