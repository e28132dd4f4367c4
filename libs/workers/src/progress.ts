import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** Hears what a task tells while it runs. */
export async function hearing<P, R>(onProgress: ((progress: P) => void) | undefined, run: (port: MessagePort | undefined) => Promise<R>): Promise<R> {
  if (!onProgress) return run(undefined);
  const { port1: ours, port2: theirs } = new MessageChannel();
  ours.on('message', onProgress);
  try {
    return await run(theirs);
  } finally {
    ours.close();
  }
}

/** Told how many parts of some work are done, of how many. */
export type OnProgress = (done: number, total: number) => void;

/** Runs the parts of some work side by side and tells after each. @returns their results, in order */
export async function inParts<T, R>(parts: readonly T[], run: (part: T) => Promise<R>, onProgress?: OnProgress): Promise<R[]> {
  let done = 0;
  return Promise.all(
    parts.map(async (part) => {
      const result = await run(part);
      onProgress?.(++done, parts.length);
      return result;
    }),
  );
}

export interface Slice {
  readonly from: number;
  readonly to: number;
}

/** Cuts 0..total into slices of about equal size: a number of `total` and `most` alone. */
export function slices(total: number, most: number): Slice[] {
  const count = Math.min(total, most);
  return Array.from({ length: count }, (_, part) => ({ from: Math.floor((part * total) / count), to: Math.floor(((part + 1) * total) / count) }));
}
