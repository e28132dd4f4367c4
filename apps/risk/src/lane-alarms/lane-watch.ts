import { type FactSet, isClosed, type LaneRecord, RECENT_DAYS, utcDay } from '@chokepoint/exposure';
import type { Observation } from './decide.js';
import { driftFigures, type OpenLine, overdueFigures } from './figures.js';

interface Watched {
  readonly record: LaneRecord;
  readonly open: readonly OpenLine[];
  readonly lastPromisedDay: number;
  /** Facts that are known and not in force yet will change it by themselves. */
  readonly awaitsFacts: boolean;
}

/** Lanes sort and are told apart by this. Identifiers hold no U+0000. */
export const laneName = ({ from, to, input }: LaneRecord['lane']): string => [from, to, input].join('\u0000');

/**
 * The lanes of all facts, and which of them may stand otherwise than when last looked at: lines are walked only of a lane
 * whose facts changed; a new day costs a lane its open lines, and a lane without any that was quiet for long nothing.
 */
export class LaneWatch {
  readonly #records = new Map<string, LaneRecord>();
  readonly #watched = new Map<string, Watched>();

  constructor(private readonly facts: FactSet) {}

  get isEmpty(): boolean {
    return this.facts.lanes.length === 0;
  }

  /**
   * The lanes that may stand otherwise at `now` than at `before`, by name. Both in ms since the epoch.
   * @param changed lanes of which facts came since
   * @param isRaised whether an alarm holds on a lane
   */
  stale(changed: Iterable<string>, before: number, now: number, isRaised: (name: string) => boolean): string[] {
    this.#meetNewLanes();
    const stale = new Set([...changed].filter((name) => this.#records.has(name)));
    for (const name of this.#records.keys()) if (!this.#watched.has(name)) stale.add(name);
    const today = utcDay(now);
    const isNewDay = today !== utcDay(before);
    for (const [name, watched] of this.#watched) {
      if (now > before && watched.awaitsFacts) stale.add(name);
      else if (isNewDay && (isRaised(name) || dayMatters(watched, today))) stale.add(name);
    }
    for (const name of changed) this.#watched.delete(name);
    return [...stale].sort();
  }

  /** @param statistics whether figures of drifting are wanted of a lane that does not drift */
  observe(name: string, now: number, statistics: boolean): { readonly record: LaneRecord; readonly observed: Observation } {
    const known = this.#watched.get(name);
    const watched = known && !known.awaitsFacts ? known : watch(this.#records.get(name)!, now);
    this.#watched.set(name, watched);
    const { record, open } = watched;
    const drifts = statistics || record.driftAt(now) !== undefined;
    return { record, observed: { overdue: overdueFigures(open, utcDay(now)), drift: drifts ? driftFigures(record.statisticsAt(now)) : STEADY } };
  }

  #meetNewLanes(): void {
    const { lanes } = this.facts;
    if (lanes.length === this.#records.size) return;
    for (const { record } of lanes) this.#records.set(laneName(record.lane), record);
  }
}

const STEADY = { reasons: [], days: 0, fill: 1, recentLateness: 0 };

/** Open lines become later, and those promised of late leave the window of recent lateness. */
function dayMatters({ open, lastPromisedDay }: Watched, today: number): boolean {
  return open.length > 0 || lastPromisedDay >= today - RECENT_DAYS - 1;
}

function watch(record: LaneRecord, now: number): Watched {
  const lines = record.linesAt(now);
  const open = lines.filter((line) => !isClosed(line)).map(({ order, line, promisedDay, quantity, received }) => ({ order, line, promisedDay, quantity: quantity - received }));
  return { record, open, lastPromisedDay: lines.at(-1)?.promisedDay ?? -Infinity, awaitsFacts: record.awaitsFactsAt(now) };
}
