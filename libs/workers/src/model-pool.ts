import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Transferable } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type * as tasks from './tasks/index.js';

type Tasks = typeof tasks;
export type TaskName = keyof Tasks;

export interface TaskOptions {
  /** Ends the work, with the thread that does it; another takes its place. */
  readonly signal?: AbortSignal | undefined;
  readonly transfer?: readonly Transferable[];
}

/** Threads load the built program, whether they are asked from it or from its sources. */
const WORKER = fileURLToPath(new URL('../dist/worker.js', import.meta.url));

/** A thread that has nothing to do keeps its networks for a while: what is asked once is often asked again. */
const IDLE_MS = 60_000;
/** Where there are fewer processors than threads, whoever waits for an answer goes first (where the system has priorities). */
const NICE = 10;

/** Threads that run the model beside the event loop, so that this goes on answering. */
export class ModelPool {
  private readonly pool: Piscina;

  /** @param threads at most so many, each with its own copy of the networks it works on */
  constructor(readonly threads: number = availableParallelism()) {
    this.pool = new Piscina({
      filename: WORKER,
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: IDLE_MS,
      concurrentTasksPerWorker: 1,
      atomics: 'disabled',
      niceIncrement: NICE,
    });
    // What a task throws reaches whoever asked. Here comes the answer of one that was aborted as it was about to answer.
    this.pool.on('error', () => undefined);
  }

  /** Runs a task. What it throws is thrown here; a task that is aborted throws the signal's reason. */
  async run<N extends TaskName>(name: N, input: Parameters<Tasks[N]>[0], { signal, transfer }: TaskOptions = {}): Promise<Awaited<ReturnType<Tasks[N]>>> {
    try {
      return (await this.pool.run(input, { name, ...(signal && { signal }), ...(transfer && { transferList: [...transfer] }) })) as Awaited<ReturnType<Tasks[N]>>;
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  }

  /** Ends the threads and what they were doing. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }
}
