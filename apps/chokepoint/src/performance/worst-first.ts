import type { Scorecard, Share } from '@chokepoint/supplier-performance';

/** By the upper end of the interval, so that few lines make nobody the worst; those too few to say last. */
export function worstFirst(cards: readonly Scorecard[]): Scorecard[] {
  return cards.toSorted((a, b) => upperEnd(a.onTimeInFull) - upperEnd(b.onTimeInFull) || b.onTimeInFull.of - a.onTimeInFull.of);
}

function upperEnd({ interval }: Share): number {
  return interval?.high ?? 2;
}
