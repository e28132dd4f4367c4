import type { ExposureChanged } from '@chokepoint/contracts';

/** The changes of one scoring of a network that are here. */
export interface Scoring {
  readonly number: number;
  readonly changes: readonly ExposureChanged[];
}

export interface Sequence {
  /** To be decided now, in this order. */
  readonly ready: readonly Scoring[];
  /** The scoring that comes after them. */
  readonly next: number;
  /** Whether later changes wait for it. */
  readonly blocked: boolean;
}

/**
 * Which scorings can be decided: those from `next` on that are complete, without a gap, and whatever came after its
 * turn was passed. Numbers start at 1, so a first event with a higher one waits for the others of the log's partitions.
 */
export function inSequence(next: number, pending: readonly ExposureChanged[]): Sequence {
  const scorings = group(pending);
  const late = scorings.filter(({ number }) => number < next);
  const rest = scorings.slice(late.length);
  const ready = [...late];
  for (const scoring of rest) {
    if (scoring.number !== next || !isComplete(scoring)) return { ready, next, blocked: true };
    ready.push(scoring);
    next++;
  }
  return { ready, next, blocked: false };
}

/** Gives up waiting: the first scoring that is here, as far as it is here, is decided, and what follows in sequence. */
export function pastGap(next: number, pending: readonly ExposureChanged[]): Sequence {
  const [first, ...others] = group(pending).filter(({ number }) => number >= next);
  if (first === undefined) return inSequence(next, pending);
  const rest = inSequence(
    first.number + 1,
    others.flatMap(({ changes }) => changes),
  );
  return { ...rest, ready: [first, ...rest.ready] };
}

function isComplete({ changes }: Scoring): boolean {
  return changes.length >= changes[0].changes;
}

function group(pending: readonly ExposureChanged[]): Scoring[] {
  const byNumber = new Map<number, Map<string, ExposureChanged>>();
  for (const change of pending) {
    const nodes = byNumber.get(change.scoring) ?? new Map<string, ExposureChanged>();
    if (!nodes.has(change.node)) nodes.set(change.node, change);
    byNumber.set(change.scoring, nodes);
  }
  return [...byNumber]
    .sort(([a], [b]) => a - b)
    .map(([number, nodes]) => ({ number, changes: [...nodes.values()].sort((a, b) => (a.node < b.node ? -1 : 1)) }));
}
