import { type Fact, parseFact } from '@chokepoint/contracts';
import { FactSet } from '@chokepoint/exposure';
import type pg from 'pg';
import { SharedNames, withSharedNames } from './shared-names.js';

export interface FactRow {
  readonly source: string;
  readonly id: string;
  readonly time: Date;
  readonly type: string;
  readonly data: string;
}

const PAGE = 10_000;

/** The facts in memory: read whole once, then kept by whoever takes what is new. */
export class FactMirror {
  readonly facts = new FactSet();
  /** The least `time` of all facts, milliseconds since the epoch; Infinity while there are none. */
  earliest = Infinity;
  private readonly names = new SharedNames();
  /** When facts that are dated ahead come due, milliseconds since the epoch. */
  private ahead: number[] = [];

  /** Reads every fact, in pages by key. */
  static async load(database: pg.Pool, now: number): Promise<FactMirror> {
    const mirror = new FactMirror();
    let last = { source: '', id: '' };
    for (;;) {
      const { rows } = await database.query<FactRow>({
        name: 'facts-page',
        text: `SELECT source, id, time, type, data FROM risk.fact WHERE (source, id) > ($1, $2) ORDER BY source, id LIMIT ${PAGE}`,
        values: [last.source, last.id],
      });
      mirror.add(rows, now);
      if (rows.length < PAGE) return mirror;
      last = rows.at(-1)!;
    }
  }

  /** Takes facts as they are stored: of each key the content that holds. */
  add(rows: readonly FactRow[], now: number): Fact[] {
    return this.hold(rows.map((row) => parse(row)), now);
  }

  /** Takes facts of which the caller knows that they hold. */
  hold(given: readonly Fact[], now: number): Fact[] {
    return given.map((each) => {
      const fact = withSharedNames(each, this.names);
      if (!this.facts.holds(fact)) this.facts.hold(fact);
      this.earliest = Math.min(this.earliest, fact.time);
      if (fact.time > now) this.ahead.push(fact.time);
      return fact;
    });
  }

  /** Whether a fact that was dated ahead has come due, to be scored now. */
  hasComeDue(now: number): boolean {
    return this.ahead.some((time) => time <= now);
  }

  /** What has come due was scored. */
  scoredAt(now: number): void {
    this.ahead = this.ahead.filter((time) => time > now);
  }
}

function parse({ source, id, time, type, data }: FactRow): Fact {
  const parsed = parseFact({ source, id, type, time: time.getTime(), data: JSON.parse(data) as unknown, mode: 'binary' });
  // Intake stored only what was valid then; a schema may have become stricter since.
  if (!parsed.ok) throw new Error(`fact ${source} ${id} is stored but not valid: ${JSON.stringify(parsed.problems)}`);
  return parsed.fact;
}
