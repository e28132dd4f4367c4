import type { LaneAlert } from '@chokepoint/contracts';
import { webhookBody, type AlertType } from '../decide/alert.js';
import { type LaneFact, laneName, type LaneRule } from './lane-rule.js';

const MAX_LANES = 50;
const MAX_ORDERS = 10;
const MAX_BODY_BYTES = 20_000;

/** The data of an alert on lanes: the latest of them, with as many of their orders, as are allowed and fit the webhook. */
export function laneAlertOf(type: AlertType, rule: LaneRule, asOf: string, facts: readonly LaneFact[]): LaneAlert {
  const lanes = latestFirst(facts);
  const cut = (laneCount: number, orderCount: number): LaneAlert => ({
    rule: rule.id,
    on: rule.on,
    asOf,
    ...(rule.on === 'delivery.overdue' && { minQuantity: rule.minQuantity }),
    minDays: rule.minDays,
    lanes: lanes.slice(0, laneCount).map((lane) => alertedLane(lane, orderCount)),
    moreLanes: lanes.length - laneCount,
    nodes: [],
    moreNodes: 0,
    incidents: [],
    moreIncidents: 0,
  });
  return largestThatFits(type, cut, Math.min(lanes.length, MAX_LANES));
}

/** Long names take room: orders give way first, then lanes, down to one. */
function largestThatFits(type: AlertType, cut: (lanes: number, orders: number) => LaneAlert, lanes: number): LaneAlert {
  let orders = MAX_ORDERS;
  let data = cut(lanes, orders);
  while (Buffer.byteLength(webhookBody(type, data)) >= MAX_BODY_BYTES && (orders > 0 || lanes > 1)) {
    if (orders > 0) orders--;
    else lanes--;
    data = cut(lanes, orders);
  }
  return data;
}

function latestFirst(facts: readonly LaneFact[]): LaneFact[] {
  return [...facts].sort((a, b) => b.days - a.days || quantityOf(b) - quantityOf(a) || (laneName(a) < laneName(b) ? -1 : 1));
}

function quantityOf({ quantity }: LaneFact): number {
  return typeof quantity === 'number' ? quantity : 0;
}

/** The figures as published; `orders` are the first of `lines`. */
function alertedLane({ asOf: _, sequence: __, status: ___, ...lane }: LaneFact, orderCount: number): LaneAlert['lanes'][number] {
  return Array.isArray(lane['orders']) ? { ...lane, orders: lane['orders'].slice(0, orderCount) } : { ...lane };
}
