import { Presets, SingleBar } from 'cli-progress';
import type { Streams } from './streams.js';

export type OnProgress = (done: number, total: number) => void;

/** Draws how far some work is, on a terminal alone: a result in a file or a pipe has nothing beside it. */
export async function withProgress<R>({ err, terminal }: Pick<Streams, 'err' | 'terminal'>, title: string, work: (onProgress: OnProgress) => Promise<R>): Promise<R> {
  if (!terminal) return work(() => undefined);
  const bar = new SingleBar({ format: `${title} {bar} {percentage} %`, stream: err, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  bar.start(1, 0);
  try {
    return await work((done, total) => {
      bar.setTotal(total);
      bar.update(done);
    });
  } finally {
    bar.stop();
  }
}
