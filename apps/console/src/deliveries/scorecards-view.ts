import type { risk } from '@chokepoint/contracts/grpc';
import type { PeriodTrend, Scorecard, ScorecardsView } from '../contract/index.js';
import { overdueOf, present, shareOf, spreadOf } from './figures.js';
import type { NameOf } from './lane-names.js';

/** Worst first by the upper end of the interval, so that few lines make nobody the worst; those too few to say last. */
export function scorecardsViewOf(asOf: string, by: ScorecardsView['by'], cards: readonly risk.Scorecard[], nameOf: NameOf): ScorecardsView {
  return { asOf, by, cards: cards.map((card) => scorecardOf(card, nameOf)).sort((a, b) => upperEnd(a) - upperEnd(b) || b.onTimeInFull.of - a.onTimeInFull.of) };
}

const TOO_FEW = 2;
const upperEnd = ({ onTimeInFull }: Scorecard): number => onTimeInFull.high ?? TOO_FEW;

function scorecardOf(card: risk.Scorecard, nameOf: NameOf): Scorecard {
  const { from, to, input, lines, closed, lanes, driftingLanes, fill, peers, periods } = card;
  return {
    ...present({ from: from ? nameOf(from) : undefined, to: to ? nameOf(to) : undefined, input }),
    lines,
    closed,
    onTimeInFull: shareOf(card.onTimeInFull!),
    onTime: shareOf(card.onTime!),
    inFull: shareOf(card.inFull!),
    lateness: spreadOf(card.lateness!),
    leadTime: spreadOf(card.leadTime!),
    fill: { lines: fill!.lines, ...present({ mean: fill!.mean, reason: fill!.reason }) },
    overdue: overdueOf(card.overdue!),
    lanes,
    driftingLanes,
    periods: periods.map(({ from: first, due, onTimeInFull, lateness }) => ({ from: first, due, onTimeInFull, ...present({ lateness }) })),
    onTimeInFullTrend: trendOf(card.onTimeInFullTrend!),
    latenessTrend: trendOf(card.latenessTrend!),
    peers: { due: peers!.due, ...present({ share: peers!.share, difference: peers!.difference, betterThan: peers!.betterThan, rank: peers!.rank, ranked: peers!.ranked, reason: peers!.reason }) },
  };
}

function trendOf({ periods, p, direction, slope }: risk.Trend): PeriodTrend {
  return { periods, p, ...present({ direction: direction as PeriodTrend['direction'], slope }) };
}
