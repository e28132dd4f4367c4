import { parseFact } from '@chokepoint/contracts';
import { FactSet } from '@chokepoint/exposure';
import type pg from 'pg';

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

  add(rows: readonly FactRow[], now: number): void {
    for (const { source, id, time, type, data } of rows) {
      const received = { source, id, type, time: time.getTime(), data: JSON.parse(data) as unknown, mode: 'binary' as const };
      const parsed = parseFact(received);
      // Intake stored only what was valid then; a schema may have become stricter since.
      if (!parsed.ok) throw new Error(`fact ${source} ${id} is stored but not valid: ${JSON.stringify(parsed.problems)}`);
      this.facts.add(parsed.fact, received.data);
      this.earliest = Math.min(this.earliest, received.time);
      if (received.time > now) this.ahead.push(received.time);
    }
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
  /** What they name: as it holds now, not as it came. */
  readonly facts: readonly FactRow[];
}

const NOTHING: Unscored = { positions: [], facts: [] };

/** Everything that is new. */
export async function readUnscored(database: pg.Pool): Promise<Unscored> {
  const { rows } = await database.query<{ position: string }>({ name: 'unscored', text: 'SELECT position FROM risk.unscored' });
  if (rows.length === 0) return NOTHING;
  const positions = rows.map(({ position }) => position);
  // Without a name: a plan kept from when the table was small would scan it whole.
  const { rows: facts } = await database.query<FactRow>(
    `SELECT fact.* FROM risk.unscored, unnest(sources, ids) AS named (source, id) JOIN risk.fact USING (source, id)
     WHERE position = ANY($1::bigint[])`,
    [positions],
  );
  return { positions, facts };
}

/** Deletes exactly what was answered for: more may have come meanwhile. */
export async function deleteUnscored(transaction: pg.ClientBase, { positions }: Unscored): Promise<void> {
  if (positions.length === 0) return;
  await transaction.query({ name: 'delete-unscored', text: 'DELETE FROM risk.unscored WHERE position = ANY($1::bigint[])', values: [positions] });
}
