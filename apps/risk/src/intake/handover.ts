import type { Fact } from '@chokepoint/contracts';

/** So many facts wait at most, the flood of half a minute: some hundred MiB, which the scorer holds afterwards anyway. */
const MOST_FACTS = 200_000;

/**
 * What the intake of this process took in, for its scorer: read again from the database, each fact would be sent, parsed
 * and checked a second time. What is not here, because another process took it in or there was too much, is read there.
 */
export class Handover {
  /** By their row in `unscored`, oldest first. A row whose transaction was rolled back is never asked for. */
  readonly #batches = new Map<string, readonly Fact[]>();
  #facts = 0;

  constructor(private readonly mostFacts = MOST_FACTS) {}

  put(position: string, facts: readonly Fact[]): void {
    this.#batches.set(position, facts);
    this.#facts += facts.length;
    for (const oldest of this.#batches.keys()) {
      if (this.#facts <= this.mostFacts) return;
      this.take(oldest);
    }
  }

  /** The facts of a row, once. */
  take(position: string): readonly Fact[] | undefined {
    const facts = this.#batches.get(position);
    if (facts === undefined) return undefined;
    this.#batches.delete(position);
    this.#facts -= facts.length;
    return facts;
  }
}
