import { detached, type Row, type RowReading, type TableFact, type TableProblem } from '@chokepoint/table-files';
import { DistinctCount } from './distinct-count.js';

/** More lanes than these are not told apart. */
const MOST_LANES = 100_000;
const BUSIEST = 10;

export interface Lane {
  readonly from: string;
  readonly to: string;
  readonly input: string;
}

export interface SeenLane extends Lane {
  /** Line in which it is seen first. */
  readonly line: number;
  ordered: number;
  received: number;
  cancelled: number;
  /** Milliseconds since the epoch. */
  first: number;
  last: number;
}

export const laneName = ({ from, to, input }: Lane): string => `${from} → ${to}, ${input}`;

/** What a table would bring: counted on the way through it, in memory that does not grow with it. */
export class Survey {
  rows = 0;
  filtered = 0;
  bad = 0;
  /** Places of the rows, bad ones, that say something else about an order line than a row before. */
  readonly contradicting = new Set<number>();
  readonly facts = { ordered: 0, received: 0, cancelled: 0, delayed: 0 };
  readonly orders = new DistinctCount();
  first = Infinity;
  last = -Infinity;
  private readonly lanesByKey = new Map<string, SeenLane>();
  private lanesNotSeen = false;
  private lastOrder = '';

  add({ line }: Row, reading: RowReading): void {
    this.rows++;
    if (!reading) this.filtered++;
    else if ('problems' in reading) this.bad++;
    else for (const fact of reading.facts) this.addFact(fact, line);
  }

  /** Rows that are no rows of this table are rows to whoever wrote it. */
  addBroken(problems: readonly TableProblem[]): void {
    const rows = new Set(problems.map(({ line }) => line)).size;
    this.rows += rows;
    this.bad += rows;
  }

  get contradictions(): number {
    return this.contradicting.size;
  }

  get lanes(): readonly SeenLane[] {
    return [...this.lanesByKey.values()];
  }

  /** Whether all lanes were told apart. */
  get lanesExact(): boolean {
    return !this.lanesNotSeen;
  }

  get busiest(): readonly SeenLane[] {
    return this.lanes.toSorted((a, b) => factsOf(b) - factsOf(a) || a.line - b.line).slice(0, BUSIEST);
  }

  private addFact({ kind, known, data }: TableFact, line: number): void {
    this.facts[kind]++;
    if (known < this.first) this.first = known;
    if (known > this.last) this.last = known;
    if (kind === 'delayed') return;
    const { from, to, input, order } = data as Record<string, string>;
    this.addOrder(from, order);
    const lane = this.lane(from, to, input, line, known);
    if (!lane) return;
    lane[kind]++;
    if (known < lane.first) lane.first = known;
    if (known > lane.last) lane.last = known;
  }

  /** Lines of an order stand together. */
  private addOrder(from: string, order: string): void {
    const key = `${from}\u0000${order}`;
    if (key === this.lastOrder) return;
    this.lastOrder = key;
    this.orders.add(key);
  }

  private lane(from: string, to: string, input: string, line: number, known: number): SeenLane | undefined {
    const key = `${from}\u0000${to}\u0000${input}`;
    const before = this.lanesByKey.get(key);
    if (before) return before;
    if (this.lanesByKey.size === MOST_LANES) {
      this.lanesNotSeen = true;
      return undefined;
    }
    const lane = { from: detached(from), to: detached(to), input: detached(input), line, ordered: 0, received: 0, cancelled: 0, first: known, last: known };
    this.lanesByKey.set(detached(key), lane);
    return lane;
  }
}

function factsOf({ ordered, received, cancelled }: SeenLane): number {
  return ordered + received + cancelled;
}
