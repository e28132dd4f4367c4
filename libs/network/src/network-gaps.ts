import type { NetworkDocument } from './document.js';
import { keyOf } from './reference-rules.js';

/** Lanes of one requirement whose shares nobody gave. */
export interface FilledShares {
  readonly to: string;
  readonly input: string;
  readonly lanes: number;
  /** Of each of them */
  readonly share: number;
}

/** What a document does not say. Shares are filled in equally; owners and countries are never guessed. */
export interface NetworkGaps {
  readonly filledShares: readonly FilledShares[];
  /** Ids of nodes */
  readonly withoutOwner: readonly string[];
  readonly withoutCountry: readonly string[];
}

/**
 * The gaps of a document that was accepted.
 * @param written the document as it was written, of which `network` is the reading
 */
export function networkGaps(written: unknown, { nodes, supplies }: NetworkDocument): NetworkGaps {
  return {
    filledShares: filledShares(written, supplies),
    withoutOwner: nodes.filter(({ owner }) => !owner).map(({ id }) => id),
    withoutCountry: nodes.filter(({ country }) => !country).map(({ id }) => id),
  };
}

function filledShares(written: unknown, supplies: NetworkDocument['supplies']): FilledShares[] {
  const rows = (written as { supplies?: readonly { share?: number }[] }).supplies ?? [];
  const filled = new Map<string, FilledShares>();
  supplies.forEach(({ to, input, share }, row) => {
    if (rows[row]?.share !== undefined) return;
    const key = keyOf(to, input);
    filled.set(key, { to, input, share, lanes: (filled.get(key)?.lanes ?? 0) + 1 });
  });
  return [...filled.values()];
}
