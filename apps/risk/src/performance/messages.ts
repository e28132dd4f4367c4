import type { risk } from '@chokepoint/contracts/grpc';
import type { Fill, LaneCondition, LaneSummary, PeerComparison, PeriodFigures, Scorecard, Share, Spread, Trend } from '@chokepoint/supplier-performance';

/** What is null in the library is left out of a message. */
export const present = <T>(value: T | null): T | undefined => value ?? undefined;

export function cardMessage(card: Scorecard): risk.Scorecard {
  const { lateness, leadTime, lanes, condition, trends, overdue } = card;
  return {
    from: card.from,
    to: card.to,
    input: card.input,
    lines: card.lines,
    closed: card.closed,
    onTimeInFull: shareMessage(card.onTimeInFull),
    onTime: shareMessage(card.onTime),
    inFull: shareMessage(card.inFull),
    lateness: spreadMessage(lateness),
    early: lateness.early,
    punctual: lateness.onTime,
    late: lateness.late,
    leadTime: spreadMessage(leadTime),
    fill: fillMessage(card.fill),
    overdue: { ...overdue, oldest: present(overdue.oldest) },
    lanes: lanes.count,
    driftingLanes: lanes.drifting,
    condition: condition && conditionMessage(condition),
    periods: card.periods.map(periodMessage),
    onTimeInFullTrend: trendMessage(trends.onTimeInFull),
    latenessTrend: trendMessage(trends.lateness),
    peers: peersMessage(card.peers),
  };
}

export function laneMessage({ from, to, input, lines, closed, onTimeInFull, overdue, condition }: LaneSummary): risk.LaneSummary {
  return { from, to, input, lines, closed, onTimeInFull: shareMessage(onTimeInFull), overdue, condition: conditionMessage(condition) };
}

function shareMessage({ count, of, share, interval, reason = '' }: Share): risk.LineShare {
  return { count, of, share: present(share), low: interval?.low, high: interval?.high, reason };
}

function spreadMessage({ lines, distribution, reason = '' }: Spread): risk.Spread {
  return { lines, ...distribution, reason };
}

function fillMessage({ lines, mean, byQuantity, reason = '' }: Fill): risk.Fill {
  return { lines, mean: present(mean), byQuantity: present(byQuantity), reason };
}

function periodMessage({ lateness, ...period }: PeriodFigures): risk.PeriodFigures {
  return { ...period, lateness: present(lateness) };
}

function trendMessage({ direction, slope, ...trend }: Trend): risk.Trend {
  return { ...trend, direction: present(direction), slope: present(slope) };
}

function peersMessage({ due, share, difference, betterThan, rank, ranked, reason = '' }: PeerComparison): risk.PeerComparison {
  return { due, share: present(share), difference: present(difference), betterThan: present(betterThan), rank: present(rank), ranked: present(ranked), reason };
}

export function conditionMessage({ baseline, latenessAverage, latenessLimits, cusum, ...condition }: LaneCondition): risk.LaneCondition {
  return {
    ...condition,
    baselineMean: baseline?.mean,
    baselineDeviation: baseline?.deviation,
    latenessAverage: present(latenessAverage),
    lowerLimit: latenessLimits?.lower,
    upperLimit: latenessLimits?.upper,
    cusum: present(cusum),
  };
}
