import type { risk } from '@chokepoint/contracts/grpc';
import type { NameOf } from './lane-names.js';

export const nameOf: NameOf = (id) => ({ id, name: id.toUpperCase() });

/** As proto-loader gives it: what is absent is null. */
const absent = null as unknown as undefined;

export function shareGiven(share?: number, of = 100): risk.LineShare {
  return share === undefined ? { count: 1, of, share: absent, low: absent, high: absent, reason: 'too few' } : { count: share * of, of, share, low: share - 0.05, high: share + 0.05, reason: '' };
}

export function cardGiven(from: string, onTimeInFull: risk.LineShare): risk.Scorecard {
  const spread = { lines: 3, mean: absent, deviation: absent, p50: absent, p90: absent, p99: absent, reason: 'too few' };
  const trend = { periods: 2, p: 1, direction: absent, slope: absent };
  return {
    from,
    to: absent,
    input: absent,
    lines: onTimeInFull.of,
    closed: 3,
    onTimeInFull,
    onTime: onTimeInFull,
    inFull: onTimeInFull,
    lateness: spread,
    early: 0,
    punctual: 0,
    late: 0,
    leadTime: spread,
    fill: { lines: 3, mean: absent, byQuantity: absent, reason: 'too few' },
    overdue: { lines: 0, quantity: 0, lateness: 0, oldest: absent },
    lanes: 1,
    driftingLanes: 0,
    condition: absent,
    periods: [{ from: '2026-01-01', due: 0, onTimeInFull: 0, lateness: absent, place: 672 }],
    onTimeInFullTrend: trend,
    latenessTrend: trend,
    peers: { due: 0, share: absent, difference: absent, betterThan: absent, rank: absent, ranked: absent, reason: 'too few' },
  };
}

export function laneGiven(from: string, drifting: boolean, recentLateness: number): risk.LaneSummary {
  const condition = { closedLines: 5, baselineMean: absent, baselineDeviation: absent, latenessAverage: absent, lowerLimit: absent, upperLimit: absent, cusum: absent, cusumAlarm: false, fillAverage: 1, recentLateness, drifting };
  return { from, to: 'x', input: 'i', lines: 6, closed: 5, onTimeInFull: shareGiven(), overdue: { lines: 0, quantity: 0, lateness: 0, oldest: absent }, condition };
}

export function arrivalGiven(order: string, rest: Partial<risk.Arrival> = {}): risk.Arrival {
  const evidence = { lines: 4, weight: 3.5 };
  return { from: 'a', to: 'x', input: 'i', order, line: '1', promised: '2026-12-01', quantity: 5, overdueDays: 0, p10: '2026-11-28', p50: '2026-12-01', p90: '2026-12-04', onTimeProbability: 0.6, lateProbability: 0.4, lane: evidence, vendor: evidence, all: evidence, restsOn: 'lane', drifting: false, ...rest };
}
