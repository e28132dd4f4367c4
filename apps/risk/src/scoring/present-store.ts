import { isDeepStrictEqual } from 'node:util';
import { encodeRecord, type ExposureChanged } from '@chokepoint/contracts';
import { enqueue, type OutboxRecord } from '@chokepoint/database';
import type pg from 'pg';
import type { NodeScore, Present, Published } from './present.js';

/** Where the last scoring of a network left off. */
export interface Standing {
  /** Milliseconds since the epoch; null before the first scoring. */
  readonly scoredAt: number | null;
  readonly scoredVersion: number | null;
  readonly publishedScoring: number;
  readonly published: Published;
  /** What this process stored last, by node; empty where it does not know. */
  readonly stored: ReadonlyMap<string, NodeScore>;
}

export async function standingOf(database: pg.Pool | pg.ClientBase, network: string): Promise<Standing> {
  const { rows } = await database.query<{ scored_at: Date | null; scored_version: number | null; published_scoring: number }>(
    'SELECT scored_at, scored_version, published_scoring FROM risk.network WHERE network = $1',
    [network],
  );
  const nodes = await database.query<{ node: string; published_exposure: number }>(
    'SELECT node, published_exposure FROM risk.exposure WHERE network = $1 AND published_exposure IS NOT NULL',
    [network],
  );
  return {
    scoredAt: rows[0]?.scored_at?.getTime() ?? null,
    scoredVersion: rows[0]?.scored_version ?? null,
    publishedScoring: rows[0]?.published_scoring ?? 0,
    stored: new Map(),
    published: new Map(nodes.rows.map(({ node, published_exposure }) => [node, published_exposure])),
  };
}

/** Stores a present with the events it publishes; nodes that left the network go. */
export async function storePresent(transaction: pg.ClientBase, present: Present, changes: readonly ExposureChanged[], standing: Standing): Promise<void> {
  const published = new Map(changes.map(({ node, exposure }) => [node, exposure]));
  const moved = present.nodes.filter((score) => published.has(score.node) || !isDeepStrictEqual(score, standing.stored.get(score.node)));
  if (moved.length > 0) await storeNodes(transaction, present.network, moved, published);
  if (present.networkVersion !== standing.scoredVersion) await forgetNodes(transaction, present);
  await transaction.query({
    name: 'store-scored',
    text: `UPDATE risk.network SET scored_at = $2, scored_version = $3, model_version = $4, published_scoring = greatest(published_scoring, $5), unknown_facts = $6
           WHERE network = $1`,
    values: [present.network, new Date(present.asOf).toISOString(), present.networkVersion, present.modelVersion, changes[0]?.scoring ?? 0, present.unknownFacts],
  });
  await enqueue(transaction, 'risk', changes.map((change) => recordOf(change, present.asOf)));
}

async function storeNodes(transaction: pg.ClientBase, network: string, nodes: readonly NodeScore[], published: ReadonlyMap<string, number | null>): Promise<void> {
  await transaction.query({
    name: 'store-exposures',
    text: `INSERT INTO risk.exposure AS held (network, node, exposure, level, time_to_impact, time_to_recovery,
             depth_shortfall, depth_week, kind, owner, published_exposure, incidents)
           SELECT $1, node, exposure, level, time_to_impact, time_to_recovery, depth_shortfall, depth_week, kind, owner, published,
             ARRAY(SELECT jsonb_array_elements_text(incidents))
           FROM unnest($2::text[], $3::float8[], $4::text[], $5::int[], $6::int[], $7::float8[], $8::int[], $9::text[], $10::text[],
             $11::float8[], $12::jsonb[]) AS scored (node, exposure, level, time_to_impact, time_to_recovery,
             depth_shortfall, depth_week, kind, owner, published, incidents)
           ON CONFLICT (network, node) DO UPDATE SET exposure = excluded.exposure, level = excluded.level,
             time_to_impact = excluded.time_to_impact, time_to_recovery = excluded.time_to_recovery,
             depth_shortfall = excluded.depth_shortfall, depth_week = excluded.depth_week, kind = excluded.kind, owner = excluded.owner,
             incidents = excluded.incidents, published_exposure = coalesce(excluded.published_exposure, held.published_exposure)`,
    values: [network, ...columns(nodes), nodes.map(({ node }) => published.get(node) ?? null), nodes.map(({ incidents }) => JSON.stringify(incidents))],
  });
}

async function forgetNodes(transaction: pg.ClientBase, { network, nodes }: Present): Promise<void> {
  await transaction.query('DELETE FROM risk.exposure WHERE network = $1 AND node <> ALL($2::text[])', [network, nodes.map(({ node }) => node)]);
}

function columns(nodes: readonly NodeScore[]): unknown[][] {
  return [
    nodes.map(({ node }) => node),
    nodes.map(({ exposure }) => exposure),
    nodes.map(({ level }) => level),
    nodes.map(({ timeToImpact }) => timeToImpact),
    nodes.map(({ timeToRecovery }) => timeToRecovery),
    nodes.map(({ depth }) => depth?.shortfall ?? null),
    nodes.map(({ depth }) => depth?.week ?? null),
    nodes.map(({ kind }) => kind ?? null),
    nodes.map(({ owner }) => owner ?? null),
  ];
}

const SOURCE = '//chokepoint/risk';

/** The id says which change it is: published again after a crash, it is the same event. */
function recordOf(data: ExposureChanged, asOf: number): OutboxRecord {
  const id = `${data.network}/${data.scoring}/${data.node}`;
  return encodeRecord({ id, source: SOURCE, type: 'chokepoint.exposure.changed.v1', time: asOf, data });
}
