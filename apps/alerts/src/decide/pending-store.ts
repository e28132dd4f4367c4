import type { ExposureChanged } from '@chokepoint/contracts';
import type pg from 'pg';
import type { Scoring } from '../intake/sequence.js';
import type { Moment } from './alert.js';

/** How many scorings one transaction decides at most. */
const WINDOW = 64;

export async function undecidedNetworks(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ network: string }>('SELECT DISTINCT network FROM alerts.pending_change ORDER BY network');
  return rows.map(({ network }) => network);
}

/** The changes of the scorings that come next, and of those that came after their turn. */
export async function pendingChanges(transaction: pg.ClientBase, network: string, nextScoring: number): Promise<ExposureChanged[]> {
  const { rows } = await transaction.query<{ data: string }>(
    `SELECT data FROM alerts.pending_change
     WHERE network = $1 AND scoring < ${WINDOW} + greatest($2, (
       SELECT min(scoring) FROM alerts.pending_change WHERE network = $1 AND scoring >= $2))
     ORDER BY scoring, node`,
    [network, nextScoring],
  );
  return rows.map(({ data }) => JSON.parse(data) as ExposureChanged);
}

/** Which scoring each node's exposure is known from. */
export async function knownScorings(transaction: pg.ClientBase, network: string): Promise<Map<string, number>> {
  const { rows } = await transaction.query<{ node: string; scoring: string }>(
    'SELECT node, scoring FROM alerts.exposure WHERE network = $1',
    [network],
  );
  return new Map(rows.map(({ node, scoring }) => [node, Number(scoring)]));
}

/** What was decided is no longer pending; of each node the last change is kept. */
export async function saveDecided(
  transaction: pg.ClientBase,
  network: string,
  decided: readonly Scoring[],
  fresh: readonly ExposureChanged[],
): Promise<void> {
  const changes = decided.flatMap((scoring) => scoring.changes);
  await transaction.query(
    `DELETE FROM alerts.pending_change USING unnest($2::bigint[], $3::text[]) AS decided (scoring, node)
     WHERE pending_change.network = $1 AND pending_change.scoring = decided.scoring AND pending_change.node = decided.node`,
    [network, changes.map(({ scoring }) => scoring), changes.map(({ node }) => node)],
  );
  const last = [...new Map(fresh.map((change) => [change.node, change])).values()];
  await transaction.query(
    `INSERT INTO alerts.exposure (network, node, scoring, data)
     SELECT $1, * FROM unnest($2::text[], $3::bigint[], $4::text[])
     ON CONFLICT (network, node) DO UPDATE SET scoring = excluded.scoring, data = excluded.data`,
    [network, last.map(({ node }) => node), last.map(({ scoring }) => scoring), last.map((change) => JSON.stringify(change))],
  );
}

/** While nobody took anything in, nobody waited: to be called when the service starts. */
export async function waitAnew(pool: pg.Pool): Promise<void> {
  await pool.query('UPDATE alerts.network SET blocked_since = now() WHERE blocked_since IS NOT NULL');
}

export interface Progress {
  readonly nextScoring: number;
  readonly advanced: boolean;
  readonly blocked: boolean;
  readonly moment: Moment | undefined;
}

/** Waiting begins anew whenever the sequence has moved. */
export async function saveProgress(
  transaction: pg.ClientBase,
  network: string,
  { nextScoring, advanced, blocked, moment }: Progress,
): Promise<void> {
  await transaction.query(
    `UPDATE alerts.network SET next_scoring = $2,
       blocked_since = CASE WHEN NOT $3 THEN NULL WHEN $4 THEN now() ELSE coalesce(blocked_since, now()) END,
       network_version = coalesce($5, network_version), model_version = coalesce($6, model_version), as_of = coalesce($7, as_of)
     WHERE network = $1`,
    [network, nextScoring, blocked, advanced, moment?.networkVersion, moment?.modelVersion, moment?.asOf],
  );
}
