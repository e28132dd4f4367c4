import type { Scorecard, ScorecardsView } from '@chokepoint/console-service/contract';

const SHOWN_PERIODS = 18;

/** Whose scorecard it is. */
export function whoText({ from, to, input }: Pick<Scorecard, 'from' | 'to' | 'input'>): string {
  return from && to ? `${from.name} → ${to.name}, ${input}` : (from ?? to)!.name;
}

export function whoKey({ from, to, input }: Pick<Scorecard, 'from' | 'to' | 'input'>): string {
  return JSON.stringify([from?.id, to?.id, input]);
}

/** Percent on time in full of the last periods in which something was due. */
export function courseOf({ periods }: Pick<Scorecard, 'periods'>): number[] {
  return periods
    .filter(({ due }) => due > 0)
    .slice(-SHOWN_PERIODS)
    .map(({ due, onTimeInFull }) => (100 * onTimeInFull) / due);
}

/** The worst of those of whom something can be said: the first, as the API sorts them. */
export function worstOf({ cards }: Pick<ScorecardsView, 'cards'>): Scorecard | undefined {
  return cards.find(({ onTimeInFull }) => onTimeInFull.share !== undefined);
}

/** Flat, for a spreadsheet; what is too little to say stays empty. */
export function scorecardRows(cards: readonly Scorecard[]): object[] {
  return cards.map((card) => ({
    from: card.from?.id ?? '',
    to: card.to?.id ?? '',
    input: card.input ?? '',
    lines: card.lines,
    closed: card.closed,
    due: card.onTimeInFull.of,
    onTimeInFull: card.onTimeInFull.share ?? '',
    low95: card.onTimeInFull.low ?? '',
    high95: card.onTimeInFull.high ?? '',
    peers: card.peers.share ?? '',
    rank: card.peers.rank ?? '',
    ranked: card.peers.ranked ?? '',
    latenessMean: card.lateness.mean ?? '',
    latenessP50: card.lateness.p50 ?? '',
    latenessP90: card.lateness.p90 ?? '',
    latenessP99: card.lateness.p99 ?? '',
    leadTimeMean: card.leadTime.mean ?? '',
    leadTimeP90: card.leadTime.p90 ?? '',
    fill: card.fill.mean ?? '',
    overdueLines: card.overdue.lines,
    overdueQuantity: card.overdue.quantity,
    overdueDays: card.overdue.lateness,
    trend: card.onTimeInFullTrend.direction ?? '',
    trendP: card.onTimeInFullTrend.p,
    lanes: card.lanes,
    driftingLanes: card.driftingLanes,
  }));
}
