import { day, given, repeat } from './given-lines.js';
import { laneSummaryAt } from './lane-summary.js';

const summaryOf = (facts: ReturnType<typeof given>, asOf = day(100)) => laneSummaryAt(facts.lanes[0].record, asOf, 3);

describe('A lane in a line', () => {
  it('counts all its lines and tells its condition', () => {
    const summary = summaryOf(given(...repeat(3, { promised: 10, received: 10 }), { promised: 90 }, { promised: 200, ordered: 5 }));
    expect(summary).toMatchObject({ from: 'tsmc', to: 'nvidia', input: 'wafer', lines: 5, closed: 3, overdue: { lines: 1, quantity: 100, lateness: 10 } });
    expect(summary!.onTimeInFull).toMatchObject({ count: 3, of: 4, share: 0.75 });
    expect(summary!.condition).toMatchObject({ closedLines: 3, baseline: null, recentLateness: 10 / 4, drifting: false });
  });

  it('is none before anything was ordered', () => {
    expect(summaryOf(given({ promised: 10, ordered: 5 }), day(4))).toBeUndefined();
  });
});
