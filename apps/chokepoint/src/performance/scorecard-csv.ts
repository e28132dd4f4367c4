import type { Scorecard, Share } from '@chokepoint/supplier-performance';
import { stringify } from 'csv-stringify/sync';

const shareColumns = (name: string, { count, share, interval }: Share) => ({
  [`${name}_lines`]: count,
  [name]: share,
  [`${name}_low`]: interval?.low,
  [`${name}_high`]: interval?.high,
});

/** A row for each card; what is too little to say is left empty. Text that a spreadsheet would compute is escaped. */
export function scorecardCsv(cards: readonly Scorecard[]): string {
  return stringify(cards.map(row), { header: true, escape_formulas: true });
}

function row(card: Scorecard): Record<string, string | number | null | undefined> {
  const { lateness, leadTime, fill, overdue, lanes, trends, peers } = card;
  return {
    vendor: card.from,
    buyer: card.to,
    input: card.input,
    lines: card.lines,
    closed: card.closed,
    due: card.onTimeInFull.of,
    ...shareColumns('on_time_in_full', card.onTimeInFull),
    ...shareColumns('on_time', card.onTime),
    ...shareColumns('in_full', card.inFull),
    early: lateness.early,
    punctual: lateness.onTime,
    late: lateness.late,
    lateness_mean: lateness.distribution?.mean,
    lateness_deviation: lateness.distribution?.deviation,
    lateness_p50: lateness.distribution?.p50,
    lateness_p90: lateness.distribution?.p90,
    lateness_p99: lateness.distribution?.p99,
    lead_time_mean: leadTime.distribution?.mean,
    lead_time_p50: leadTime.distribution?.p50,
    lead_time_p90: leadTime.distribution?.p90,
    fill_mean: fill.mean,
    fill_by_quantity: fill.byQuantity,
    overdue_lines: overdue.lines,
    overdue_quantity: overdue.quantity,
    overdue_lateness: overdue.lateness,
    overdue_oldest: overdue.oldest,
    lanes: lanes.count,
    drifting_lanes: lanes.drifting,
    on_time_in_full_trend: trends.onTimeInFull.direction,
    on_time_in_full_slope: trends.onTimeInFull.slope,
    lateness_trend: trends.lateness.direction,
    lateness_slope: trends.lateness.slope,
    peers_due: peers.due,
    peers_share: peers.share,
    peers_difference: peers.difference,
    better_than: peers.betterThan,
    rank: peers.rank,
    ranked: peers.ranked,
  };
}
