import { createAlertsClient, type AlertsClient } from '@chokepoint/database/alerts';
import type { alerts } from '@chokepoint/contracts/grpc';
import type pg from 'pg';

export const DELIVERY_STATES = ['pending', 'delivered', 'failed', 'dropped'] as const;

export interface DeliveryFilter {
  readonly rule?: string | undefined;
  readonly state?: string | undefined;
}

type RuleRow = Awaited<ReturnType<typeof readRules>>[number];
type DeliveryRow = Awaited<ReturnType<typeof readDeliveries>>[number];

/** A row of a list, and its place there. */
export interface Listed<T, P> {
  readonly entry: T;
  readonly position: P;
}

/** What callers see of rules and deliveries: never a secret. */
export class Lists {
  private readonly client: AlertsClient;

  constructor(pool: pg.Pool) {
    this.client = createAlertsClient(pool);
  }

  /** Rules by id, behind `after`. */
  async rules(after: string | undefined, limit: number): Promise<Listed<alerts.Rule, string>[]> {
    const rows = await readRules(this.client, after === undefined ? {} : { gt: after }, limit);
    return rows.map((row) => ({ entry: toRule(row), position: row.id }));
  }

  async rule(id: string): Promise<alerts.Rule | undefined> {
    const rows = await readRules(this.client, { equals: id }, 1);
    return rows.map(toRule)[0];
  }

  /** Deliveries with their attempts, the newest first, behind `before`. */
  async deliveries(
    { rule, state }: DeliveryFilter,
    before: bigint | undefined,
    limit: number,
  ): Promise<Listed<alerts.AlertDelivery, string>[]> {
    const where = { ...(rule && { rule }), ...(state && { state }), ...(before !== undefined && { position: { lt: before } }) };
    const rows = await readDeliveries(this.client, where, limit);
    return rows.map((row) => ({ entry: toDelivery(row), position: String(row.position) }));
  }

  async delivery(id: string): Promise<alerts.AlertDelivery | undefined> {
    const rows = await readDeliveries(this.client, { id }, 1);
    return rows.map(toDelivery)[0];
  }
}

function readRules(client: AlertsClient, id: { gt?: string; equals?: string }, take: number) {
  const omit = { secretKey: true, secretNonce: true, secretSealed: true };
  return client.rule.findMany({ where: { id }, omit, include: { raised: { orderBy: { node: 'asc' } }, raisedLanes: { orderBy: [{ fromNode: 'asc' }, { toNode: 'asc' }, { input: 'asc' }] } }, orderBy: { id: 'asc' }, take });
}

function readDeliveries(
  client: AlertsClient,
  where: { id?: string; rule?: string; state?: string; position?: { lt: bigint } },
  take: number,
) {
  return client.delivery.findMany({
    where,
    omit: { body: true },
    include: { attempts: { orderBy: { number: 'asc' } } },
    orderBy: { position: 'desc' },
    take,
  });
}

function toRule({ id, network, subject, minQuantity, minDays, raiseAt, url, disabled, raised, raisedLanes, ...row }: RuleRow): alerts.Rule {
  const lanes = raisedLanes.map(({ fromNode: from, toNode: to, input }) => ({ from, to, input }));
  const watched = { network, scope: scopeOf(row), raiseAt, raised: raised.map(({ node }) => node), raisedLanes: lanes };
  const least = { ...(subject === 'delivery.overdue' && { minQuantity }), ...(subject !== 'exposure' && { minDays }) };
  return { id, on: subject, ...watched, ...least, url, secret: '', disabled };
}

function scopeOf({ scopeKind, scopeValue, scopeTo, scopeInput }: Pick<RuleRow, 'scopeKind' | 'scopeValue' | 'scopeTo' | 'scopeInput'>): alerts.Scope {
  if (scopeKind === 'all') return { all: true };
  if (scopeKind !== 'lane') return { [scopeKind]: scopeValue };
  return { lane: { from: scopeValue, ...(scopeTo !== null && { to: scopeTo }), ...(scopeInput !== null && { input: scopeInput }) } };
}

function toDelivery({ id, rule, type, state, asOf, nodes, lanes, nextAttemptAt, attempts }: DeliveryRow): alerts.AlertDelivery {
  return {
    id,
    rule,
    type,
    state,
    asOf,
    nodes,
    lanes: lanes as unknown as alerts.Lane[],
    ...(state === 'pending' && { nextAttemptAt: nextAttemptAt.toISOString() }),
    attempts: attempts.map(({ at, status, detail }) => ({ at: at.toISOString(), detail, ...(status !== null && { status }) })),
  };
}
