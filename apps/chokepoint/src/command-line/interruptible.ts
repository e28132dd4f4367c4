import { Interrupted } from './failures.js';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Work that ends when the user no longer waits for it. A second signal ends the process as it would any other.
 * @throws Interrupted
 */
export async function interruptible<R>(work: (signal: AbortSignal) => Promise<R>): Promise<R> {
  const controller = new AbortController();
  const interrupt = () => {
    release();
    controller.abort(new Interrupted('interrupted'));
  };
  const release = () => SIGNALS.forEach((name) => process.off(name, interrupt));
  SIGNALS.forEach((name) => process.on(name, interrupt));
  try {
    return await work(controller.signal);
  } catch (error) {
    controller.signal.throwIfAborted();
    throw error;
  } finally {
    release();
  }
}
