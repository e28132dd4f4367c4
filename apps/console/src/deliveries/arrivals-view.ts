import type { risk } from '@chokepoint/contracts/grpc';
import { MOST_ARRIVALS, type ArrivalsView, type ExpectedArrival, type LaneEnd } from '../contract/index.js';
import { laneKeyOf, type NameOf } from './lane-names.js';

/** Which open lines are asked about; all where nothing is said. */
export interface ArrivalsQuestion {
  readonly vendor?: string | undefined;
  readonly buyer?: string | undefined;
  readonly input?: string | undefined;
  readonly overdue: boolean;
  readonly text?: string | undefined;
}

/** @param all every open line, so that a filter can offer all there is to choose */
export function arrivalsViewOf(asOf: string, all: readonly risk.Arrival[], question: ArrivalsQuestion, nameOf: NameOf): ArrivalsView {
  const found = all.filter((arrival) => isAsked(arrival, question, nameOf)).sort(mostUrgentFirst);
  return {
    asOf,
    open: all.length,
    overdue: all.filter(({ overdueDays }) => overdueDays > 0).length,
    longestOverdueDays: all.reduce((most, { overdueDays }) => Math.max(most, overdueDays), 0),
    found: found.length,
    arrivals: found.slice(0, MOST_ARRIVALS).map((arrival) => expectedOf(arrival, nameOf)),
    vendors: endsOf(all, 'from', nameOf),
    buyers: endsOf(all, 'to', nameOf),
    inputs: [...new Set(all.map(({ input }) => input))].sort(),
  };
}

function isAsked({ from, to, input, order, overdueDays }: risk.Arrival, question: ArrivalsQuestion, nameOf: NameOf): boolean {
  const { vendor = from, buyer = to, input: asked = input, overdue, text = '' } = question;
  if (vendor !== from || buyer !== to || asked !== input || (overdue && overdueDays <= 0)) return false;
  const sought = text.trim().toLowerCase();
  return sought === '' || [order, from, to, input, nameOf(from).name, nameOf(to).name].some((each) => each.toLowerCase().includes(sought));
}

function mostUrgentFirst(a: risk.Arrival, b: risk.Arrival): number {
  return b.overdueDays - a.overdueDays || a.promised.localeCompare(b.promised) || a.order.localeCompare(b.order);
}

function endsOf(all: readonly risk.Arrival[], end: 'from' | 'to', nameOf: NameOf): LaneEnd[] {
  return [...new Set(all.map((arrival) => arrival[end]))].map(nameOf).sort((a, b) => a.name.localeCompare(b.name));
}

const evidenceOf = (told: risk.Evidence | null | undefined) => ({ lines: told?.lines ?? 0, weight: told?.weight ?? 0 });

function expectedOf({ order, line, promised, quantity, overdueDays, p10, p50, p90, onTimeProbability, restsOn, lane, vendor, all, ...key }: risk.Arrival, nameOf: NameOf): ExpectedArrival {
  return {
    lane: laneKeyOf(key, nameOf),
    order,
    line,
    promised,
    quantity,
    overdueDays,
    p10,
    p50,
    p90,
    onTime: onTimeProbability,
    restsOn,
    evidence: { lane: evidenceOf(lane), vendor: evidenceOf(vendor), all: evidenceOf(all) },
  };
}
