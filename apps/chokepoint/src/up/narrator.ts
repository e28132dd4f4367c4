import { SingleBar, Presets } from 'cli-progress';
import { writeLine, type Streams } from '../command-line/streams.js';

/** Progress of something long. */
export interface Progress {
  /** @param at what has been reached, in words */
  step(at: string): void;
  end(): void;
}

/** Without a terminal a line is written for every so many parts of the whole. */
const PLAIN_PARTS = 10;

/** Tells on `err` what `up` does; results go to `out` without tearing the progress bar. */
export class Narrator {
  private bar: SingleBar | undefined;
  private readonly startedAt = Date.now();

  constructor(private readonly streams: Streams) {}

  /** What happens, with the seconds since the start. */
  say(line: string): void {
    const seconds = ((Date.now() - this.startedAt) / 1000).toFixed(1).padStart(5);
    this.above(() => writeLine(this.streams.err, `${this.streams.colours.dim(`${seconds} s`)}  ${line}`));
  }

  /** A result. */
  tell(line: string): void {
    this.above(() => writeLine(this.streams.out, line));
  }

  progress(title: string, total: number): Progress {
    return this.streams.terminal ? this.drawn(title, total) : this.plain(title, total);
  }

  private drawn(title: string, total: number): Progress {
    const bar = new SingleBar(
      { format: `${title} {bar} {percentage} %  {at}`, stream: this.streams.err, hideCursor: true, clearOnComplete: true },
      Presets.shades_classic,
    );
    bar.start(total, 0, { at: '' });
    this.bar = bar;
    const end = () => {
      this.bar = undefined;
      bar.stop();
    };
    return { step: (at) => bar.increment({ at }), end };
  }

  private plain(title: string, total: number): Progress {
    let done = 0;
    const step = (at: string) => {
      const before = Math.floor((done / total) * PLAIN_PARTS);
      const after = Math.floor((++done / total) * PLAIN_PARTS);
      if (after > before) this.say(`${title}: ${at} (${(100 * after) / PLAIN_PARTS} %)`);
    };
    return { step, end: () => undefined };
  }

  /** The bar is drawn again below at its next step. */
  private above(write: () => void): void {
    if (this.bar !== undefined) this.streams.err.write('\r\x1b[K');
    write();
  }
}
