import type { ExpectedArrival } from '@chokepoint/console-service/contract';

/** Flat, for a spreadsheet. */
export function arrivalRows(arrivals: readonly ExpectedArrival[]): object[] {
  return arrivals.map(({ lane, order, line, promised, quantity, overdueDays, p10, p50, p90, onTime, restsOn, evidence }) => ({
    from: lane.from.id,
    to: lane.to.id,
    input: lane.input,
    order,
    line,
    quantity,
    promised,
    overdueDays,
    p10,
    p50,
    p90,
    onTime,
    restsOn,
    laneLines: evidence.lane.lines,
    vendorLines: evidence.vendor.lines,
    allLines: evidence.all.lines,
  }));
}

/** How many lines stand behind a forecast: those of what it rests on most. */
export function linesBehind({ restsOn, evidence }: Pick<ExpectedArrival, 'restsOn' | 'evidence'>): number | undefined {
  return restsOn === 'lane' || restsOn === 'vendor' || restsOn === 'all' ? evidence[restsOn].lines : undefined;
}
