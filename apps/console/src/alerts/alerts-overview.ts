import type { alerts, quarantine } from '@chokepoint/contracts/grpc';
import type { AlertsOverview } from '../contract/index.js';

/** The first page of a list, and whether there are more. */
export interface Counted<T> {
  readonly entries: readonly T[];
  readonly more: boolean;
}

export interface Standing {
  readonly rules: readonly alerts.Rule[];
  readonly pending: Counted<alerts.AlertDelivery>;
  readonly failed: Counted<alerts.AlertDelivery>;
  readonly delivered: Counted<alerts.AlertDelivery>;
  /** Kept records of each service; undefined where it does not answer. */
  readonly kept: Readonly<Record<string, Counted<quarantine.QuarantinedRecord> | undefined>>;
}

export function overviewOf({ rules, pending, failed, delivered, kept }: Standing): AlertsOverview {
  const lastReached = delivered.entries.flatMap(({ attempts }) => attempts.slice(-1).map(({ at }) => at)).toSorted().at(-1);
  const told = Object.values(kept).filter((each) => each !== undefined);
  return {
    rules: rules.length,
    disabled: rules.filter(({ disabled }) => disabled).length,
    raised: { nodes: distinct(rules.flatMap(({ raised }) => raised)), lanes: distinct(rules.flatMap(({ raisedLanes }) => raisedLanes.map(({ from, to, input }) => [from, to, input]))) },
    pending: { ...countOf(pending), retried: pending.entries.filter(({ attempts }) => attempts.length > 0).length },
    failed: countOf(failed),
    delivered: countOf(delivered),
    ...(lastReached !== undefined && { lastReached }),
    kept: {
      count: told.reduce((sum, { entries }) => sum + entries.length, 0),
      more: told.some(({ more }) => more),
      away: Object.keys(kept).filter((service) => kept[service] === undefined),
    },
  };
}

function distinct(values: readonly unknown[]): number {
  return new Set(values.map((value) => JSON.stringify(value))).size;
}

function countOf({ entries, more }: Counted<unknown>): { count: number; more: boolean } {
  return { count: entries.length, more };
}
