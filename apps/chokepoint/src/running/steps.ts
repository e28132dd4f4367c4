import type { OnProgress } from '../command-line/progress.js';
import { Failed } from '../command-line/failures.js';

/** What is told on the way, or at the end the result. */
interface Step<P, R> {
  readonly progress?: P | undefined;
  readonly result?: R | undefined;
}

/** The result of a call that answers step by step. */
export async function resultOf<P, R>(steps: AsyncIterable<Step<P, R>>, onProgress: (progress: P) => void): Promise<R> {
  for await (const { progress, result } of steps) {
    if (result) return result;
    if (progress) onProgress(progress);
  }
  throw new Failed('the service ended its answer without a result');
}

/** Progress as messages have it, for whoever draws it. */
export function drawn(onProgress: OnProgress): (progress: { readonly done: number; readonly total: number }) => void {
  return ({ done, total }) => onProgress(done, total);
}
