/** Work that may take only a share of the time: after each piece it rests the longer, the longer the piece took. */
export class Pace {
  private until = -Infinity;

  /**
   * @param ratio rests so many times as long as a piece took
   * @param longestMs and never longer than this
   */
  constructor(
    private readonly ratio: number,
    private readonly longestMs: number,
  ) {}

  /** A piece of work ended. Both in milliseconds, of one clock that never goes back. */
  worked(tookMs: number, now: number): void {
    this.until = now + Math.min(this.longestMs, this.ratio * tookMs);
  }

  /** How long it rests from `now` on; 0 when it may go on. */
  restMs(now: number): number {
    return Math.max(0, this.until - now);
  }
}
