import type pg from 'pg';
import type { RaisedLanes } from './decide-lanes.js';
import { type LaneFact, type LaneKey, laneName, type LaneRule, type LaneScope, TYPE_OF, type LaneType } from './lane-rule.js';
import { type LaneEvent, stateName } from './moments.js';

/** A rule on lanes as decisions need it. */
export interface StoredLaneRule extends LaneRule {
  readonly disabled: boolean;
}

interface RuleRow {
  id: string;
  subject: LaneRule['on'];
  scope_kind: LaneScope['kind'];
  scope_value: string;
  scope_to: string | null;
  scope_input: string | null;
  min_quantity: number;
  min_days: number;
  disabled: boolean;
}

/** Everything that decides about lanes first takes this lock, after those of networks. */
export async function lockLanes(transaction: pg.ClientBase): Promise<void> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('alerts.lanes', 0))`);
}

/** The rules on lanes, held as they are until the decision is stored: a rule cannot be disabled meanwhile. */
export async function laneRules(transaction: pg.ClientBase): Promise<StoredLaneRule[]> {
  const { rows } = await transaction.query<RuleRow>(
    `SELECT id, subject, scope_kind, scope_value, scope_to, scope_input, min_quantity, min_days, disabled
     FROM alerts.rule WHERE subject <> 'exposure' ORDER BY id FOR SHARE`,
  );
  return rows.map((row) => ({
    id: row.id,
    on: row.subject,
    scope: { kind: row.scope_kind, from: row.scope_value, to: row.scope_to ?? undefined, input: row.scope_input ?? undefined },
    minQuantity: row.min_quantity,
    minDays: row.min_days,
    disabled: row.disabled,
  }));
}

/** The sequence last known of each lane that events are about, by `stateName`. */
export async function knownSequences(transaction: pg.ClientBase, events: readonly LaneEvent[]): Promise<Map<string, number>> {
  const { rows } = await transaction.query<LaneKey & { type: LaneType; sequence: string }>(
    `SELECT type, from_node AS "from", to_node AS "to", input, sequence FROM alerts.lane_fact
     JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS u (type, from_node, to_node, input)) AS asked
       USING (type, from_node, to_node, input)`,
    [events.map(({ type }) => type), ...columns(events.map(({ data }) => data))],
  );
  return new Map(rows.map(({ type, sequence, ...lane }) => [`${type}\u0000${laneName(lane)}`, Number(sequence)]));
}

/** Keeps of each lane what is newest. */
export async function saveLaneFacts(transaction: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  const newest = new Map<string, LaneEvent>();
  for (const event of events) if (event.data.sequence > (newest.get(stateName(event))?.data.sequence ?? 0)) newest.set(stateName(event), event);
  const last = [...newest.values()];
  await transaction.query(
    `INSERT INTO alerts.lane_fact AS known (type, from_node, to_node, input, sequence, data)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[])
     ON CONFLICT (type, from_node, to_node, input) DO UPDATE SET sequence = excluded.sequence, data = excluded.data
     WHERE known.sequence < excluded.sequence`,
    [last.map(({ type }) => type), ...columns(last.map(({ data }) => data)), last.map(({ data }) => data.sequence), last.map(({ data }) => JSON.stringify(data))],
  );
}

/** All that is known under the type that a rule is on, by lane. */
export async function knownLaneFacts(transaction: pg.ClientBase, on: LaneRule['on']): Promise<LaneFact[]> {
  const { rows } = await transaction.query<{ data: string }>('SELECT data FROM alerts.lane_fact WHERE type = $1 ORDER BY from_node, to_node, input', [TYPE_OF[on]]);
  return rows.map(({ data }) => JSON.parse(data) as LaneFact);
}

/** @param among only these lanes; absent: all */
export async function raisedLanesOf(transaction: pg.ClientBase, rules: readonly LaneRule[], among?: readonly LaneKey[]): Promise<RaisedLanes> {
  const { rows } = await transaction.query<LaneKey & { rule: string }>(
    `SELECT rule, from_node AS "from", to_node AS "to", input FROM alerts.raised_lane
     WHERE rule = ANY($1) ${among ? 'AND (from_node, to_node, input) IN (SELECT * FROM unnest($2::text[], $3::text[], $4::text[]))' : ''}
     ORDER BY rule, from_node, to_node, input`,
    [rules.map(({ id }) => id), ...(among ? columns(among) : [])],
  );
  const raised = new Map<string, Map<string, LaneKey>>();
  for (const { rule, ...lane } of rows) raised.set(rule, (raised.get(rule) ?? new Map<string, LaneKey>()).set(laneName(lane), lane));
  return raised;
}

/** Stores what differs between two sets of raised lanes. */
export async function saveRaisedLanes(transaction: pg.ClientBase, before: RaisedLanes, after: RaisedLanes): Promise<void> {
  const raised = missing(after, before);
  const cleared = missing(before, after);
  if (raised.length > 0)
    await transaction.query('INSERT INTO alerts.raised_lane SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])', pairs(raised));
  if (cleared.length === 0) return;
  await transaction.query(
    `DELETE FROM alerts.raised_lane USING unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS cleared (rule, from_node, to_node, input)
     WHERE (raised_lane.rule, raised_lane.from_node, raised_lane.to_node, raised_lane.input) = (cleared.rule, cleared.from_node, cleared.to_node, cleared.input)`,
    pairs(cleared),
  );
}

function missing(from: RaisedLanes, inOther: RaisedLanes): [rule: string, lane: LaneKey][] {
  return [...from].flatMap(([rule, lanes]) => [...lanes].filter(([name]) => !inOther.get(rule)?.has(name)).map(([, lane]): [string, LaneKey] => [rule, lane]));
}

function pairs(found: readonly [string, LaneKey][]): string[][] {
  return [found.map(([rule]) => rule), ...columns(found.map(([, lane]) => lane))];
}

function columns(lanes: readonly LaneKey[]): string[][] {
  return [lanes.map(({ from }) => from), lanes.map(({ to }) => to), lanes.map(({ input }) => input)];
}
