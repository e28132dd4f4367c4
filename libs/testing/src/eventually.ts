import { setTimeout as sleep } from 'node:timers/promises';

/** Tries until `expectation` no longer throws, and gives what it returns; throws its last error after `withinMs`. */
export async function eventually<T>(expectation: () => T | Promise<T>, withinMs = 10_000): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(25);
    }
  }
}
