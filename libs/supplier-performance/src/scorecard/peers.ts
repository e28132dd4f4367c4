import { tooFew } from './share.js';

/** Due lines, and those of them that were on time in full. */
export interface DueCount {
  due: number;
  onTimeInFull: number;
}

/** How a group stands next to others that deliver the same inputs. */
export interface PeerComparison {
  /** Due lines of the peers it is held against. */
  readonly due: number;
  /** What its peers would have delivered on time in full of its lines: their share input by input, weighted by its due lines. */
  readonly share: number | null;
  /** Its own share of the same inputs less theirs. */
  readonly difference: number | null;
  /** The share of its peers that it is better than, ties half, input by input, weighted as above; peers of too few lines are left out. */
  readonly betterThan: number | null;
  /** 1 is the best, of so many with it; only where it is compared on one input. */
  readonly rank: number | null;
  readonly ranked: number | null;
  /** Why there is no comparison. */
  readonly reason?: string;
}

interface InputPool {
  readonly all: DueCount;
  readonly members: Map<string, DueCount>;
  /** Shares of members with enough lines, ascending; made when first asked for. */
  shares: Float64Array | undefined;
}

interface Standing {
  readonly own: DueCount;
  readonly peers: DueCount;
  /** Peers with enough lines that are worse, equal, better. */
  readonly ranks: { readonly below: number; readonly equal: number; readonly above: number };
}

/** Everybody's due lines input by input. A member is a vendor; where buyers are compared, a buyer. */
export class PeerPool {
  readonly #inputs = new Map<string, InputPool>();
  readonly #floor: number;

  /** @param floor below so many due lines nothing is said of anyone */
  constructor(floor: number) {
    this.#floor = floor;
  }

  add(input: string, member: string, { due, onTimeInFull }: DueCount): void {
    const pool = getOrMake(this.#inputs, input, (): InputPool => ({ all: none(), members: new Map(), shares: undefined }));
    for (const count of [pool.all, getOrMake(pool.members, member, none)]) {
      count.due += due;
      count.onTimeInFull += onTimeInFull;
    }
  }

  /** @param own by input, of `member` or of a part of it */
  compare(own: ReadonlyMap<string, DueCount>, member: string): PeerComparison {
    const standings = [...own].flatMap(([input, count]) => this.#standing(input, count, member) ?? []);
    const due = sumOf(standings, ({ own }) => own.due);
    const peersDue = sumOf(standings, ({ peers }) => peers.due);
    const reason = standings.length === 0 ? 'no peer delivers enough of the same inputs' : tooFew(due, this.#floor, 'due');
    if (reason !== undefined) return { due: peersDue, share: null, difference: null, betterThan: null, rank: null, ranked: null, reason };
    const share = sumOf(standings, ({ own, peers }) => own.due * shareIn(peers)) / due;
    const difference = sumOf(standings, ({ own }) => own.onTimeInFull) / due - share;
    return { due: peersDue, share, difference, ...ranking(standings) };
  }

  #standing(input: string, own: DueCount, member: string): Standing | undefined {
    const pool = this.#inputs.get(input);
    const itself = pool?.members.get(member);
    if (pool === undefined || itself === undefined || own.due === 0) return undefined;
    const peers = { due: pool.all.due - itself.due, onTimeInFull: pool.all.onTimeInFull - itself.onTimeInFull };
    return peers.due === 0 || peers.due < this.#floor ? undefined : { own, peers, ranks: this.#ranks(pool, itself, shareIn(own)) };
  }

  #ranks(pool: InputPool, itself: DueCount, share: number): Standing['ranks'] {
    const shares = (pool.shares ??= Float64Array.from([...pool.members.values()].filter((each) => this.#isEnough(each)), shareIn).sort());
    const below = countBelow(shares, share, (a, b) => a < b);
    const upTo = countBelow(shares, share, (a, b) => a <= b);
    const counts = { below, equal: upTo - below, above: shares.length - upTo };
    if (!this.#isEnough(itself)) return counts;
    const side = shareIn(itself) < share ? 'below' : shareIn(itself) > share ? 'above' : 'equal';
    return { ...counts, [side]: counts[side] - 1 };
  }

  #isEnough({ due }: DueCount): boolean {
    return due > 0 && due >= this.#floor;
  }
}

function ranking(standings: readonly Standing[]): Pick<PeerComparison, 'betterThan' | 'rank' | 'ranked'> {
  const ranked = standings.filter(({ ranks }) => sizeOf(ranks) > 0);
  if (ranked.length === 0) return { betterThan: null, rank: null, ranked: null };
  const better = sumOf(ranked, ({ own, ranks }) => (own.due * (ranks.below + ranks.equal / 2)) / sizeOf(ranks));
  const betterThan = better / sumOf(ranked, ({ own }) => own.due);
  if (standings.length > 1) return { betterThan, rank: null, ranked: null };
  const [{ ranks }] = ranked;
  return { betterThan, rank: 1 + ranks.above, ranked: 1 + sizeOf(ranks) };
}

export function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let found = map.get(key);
  if (found === undefined) map.set(key, (found = make()));
  return found;
}

const none = (): DueCount => ({ due: 0, onTimeInFull: 0 });
const shareIn = ({ due, onTimeInFull }: DueCount) => onTimeInFull / due;
const sizeOf = ({ below, equal, above }: Standing['ranks']) => below + equal + above;

function sumOf<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + valueOf(item), 0);
}

/** The number of `sorted` for which `holds` against `value`: a prefix. */
function countBelow(sorted: Float64Array, value: number, holds: (a: number, b: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle], value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
