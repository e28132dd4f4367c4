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
    return rows.map((row) => {
      const fact = this.parse(row);
      if (!this.facts.holds(fact)) this.facts.hold(fact);
      this.earliest = Math.min(this.earliest, fact.time);
      if (fact.time > now) this.ahead.push(fact.time);
      return fact;
    });
  }

  private parse({ source, id, time, type, data }: FactRow): Fact {
    const received = { source: this.names.one(source), id, type: this.names.one(type), time: time.getTime(), data: JSON.parse(data) as unknown };
    const parsed = parseFact({ ...received, mode: 'binary' });
    // Intake stored only what was valid then; a schema may have become stricter since.
    if (!parsed.ok) throw new Error(`fact ${source} ${id} is stored but not valid: ${JSON.stringify(parsed.problems)}`);
    return withSharedNames(parsed.fact, this.names);
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

export interface Unscored {
  /** The rows of `unscored` that a scoring answers for. */
  readonly positions: readonly string[];
}

/** What a scoring will answer for: everything that is new now. */
export async function readUnscored(database: pg.Pool): Promise<Unscored> {
  const { rows } = await database.query<{ position: string }>({ name: 'unscored', text: 'SELECT position FROM risk.unscored ORDER BY position' });
  return { positions: rows.map(({ position }) => position) };
}

/** So many rows of `unscored`, each a batch of intake, are read at once: a burst must not fill memory, nor keep the event loop. */
const POSITIONS_AT_ONCE = 16;

/** The facts that rows of `unscored` name, some at a time: as they hold now, not as they came. */
export async function* unscoredFacts(database: pg.Pool, { positions }: Unscored): AsyncGenerator<readonly FactRow[]> {
  for (let start = 0; start < positions.length; start += POSITIONS_AT_ONCE) {
    // Without a name: a plan kept from when the table was small would scan it whole.
    const { rows } = await database.query<FactRow>(
      `SELECT fact.* FROM risk.unscored, unnest(sources, ids) AS named (source, id) JOIN risk.fact USING (source, id)
       WHERE position = ANY($1::bigint[])`,
      [positions.slice(start, start + POSITIONS_AT_ONCE)],
    );
    yield rows;
  }
}

/** Deletes exactly what was answered for: more may have come meanwhile. */
export async function deleteUnscored(transaction: pg.ClientBase, { positions }: Unscored): Promise<void> {
  if (positions.length === 0) return;
  await transaction.query({ name: 'delete-unscored', text: 'DELETE FROM risk.unscored WHERE position = ANY($1::bigint[])', values: [positions] });
}
