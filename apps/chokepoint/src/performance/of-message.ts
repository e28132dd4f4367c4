import type { risk } from '@chokepoint/contracts/grpc';
import type { Fill, LaneCondition, LaneSummary, PeerComparison, Scorecard, Share, Spread, Trend } from '@chokepoint/supplier-performance';

/** What a message leaves out is null in answers, so that files and services give the same document. */
export const orNull = <T>(value: T | null | undefined): T | null => value ?? null;
const because = (reason: string) => (reason === '' ? {} : { reason });

export function cardOfMessage(card: risk.Scorecard): Scorecard {
  return {
    ...keyOf(card),
    lines: card.lines,
    closed: card.closed,
    onTimeInFull: shareOf(card.onTimeInFull!),
    onTime: shareOf(card.onTime!),
    inFull: shareOf(card.inFull!),
    lateness: { ...spreadOf(card.lateness!), early: card.early, onTime: card.punctual, late: card.late },
    leadTime: spreadOf(card.leadTime!),
    fill: fillOf(card.fill!),
    overdue: { ...card.overdue!, oldest: orNull(card.overdue!.oldest) },
    lanes: { count: card.lanes, drifting: card.driftingLanes },
    ...(card.condition && { condition: conditionOf(card.condition) }),
    periods: card.periods.map(({ place, from, due, onTimeInFull, lateness }) => ({ place, from, due, onTimeInFull, lateness: orNull(lateness) })),
    trends: { onTimeInFull: trendOf(card.onTimeInFullTrend!), lateness: trendOf(card.latenessTrend!) },
    peers: peersOf(card.peers!),
  };
}

export function laneOfMessage({ from, to, input, lines, closed, onTimeInFull, overdue, condition }: risk.LaneSummary): LaneSummary {
  const { lines: open, quantity, lateness } = overdue!;
  return { from, to, input, lines, closed, onTimeInFull: shareOf(onTimeInFull!), overdue: { lines: open, quantity, lateness }, condition: conditionOf(condition!) };
}

function keyOf({ from, to, input }: risk.Scorecard) {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }), ...(input !== undefined && { input }) };
}

function shareOf({ count, of, share, low, high, reason }: risk.LineShare): Share {
  return { count, of, share: orNull(share), interval: low === undefined || high === undefined ? null : { low, high }, ...because(reason) };
}

function spreadOf({ lines, mean, deviation, p50, p90, p99, reason }: risk.Spread): Spread {
  const distribution = mean === undefined ? null : { mean, deviation: deviation!, p50: p50!, p90: p90!, p99: p99! };
  return { lines, distribution, ...because(reason) };
}

function fillOf({ lines, mean, byQuantity, reason }: risk.Fill): Fill {
  return { lines, mean: orNull(mean), byQuantity: orNull(byQuantity), ...because(reason) };
}

function trendOf({ periods, p, direction, slope }: risk.Trend): Trend {
  return { periods, p, direction: orNull(direction) as Trend['direction'], slope: orNull(slope) };
}

function peersOf({ due, share, difference, betterThan, rank, ranked, reason }: risk.PeerComparison): PeerComparison {
  return { due, share: orNull(share), difference: orNull(difference), betterThan: orNull(betterThan), rank: orNull(rank), ranked: orNull(ranked), ...because(reason) };
}

export function conditionOf({ closedLines, baselineMean, baselineDeviation, latenessAverage, lowerLimit, upperLimit, cusum, cusumAlarm, fillAverage, recentLateness, drifting }: risk.LaneCondition): LaneCondition {
  return {
    closedLines,
    baseline: baselineMean === undefined ? null : { mean: baselineMean, deviation: baselineDeviation! },
    latenessAverage: orNull(latenessAverage),
    latenessLimits: lowerLimit === undefined ? null : { lower: lowerLimit, upper: upperLimit! },
    cusum: orNull(cusum),
    cusumAlarm,
    fillAverage,
    recentLateness,
    drifting,
  };
}
