import { day, given, repeat } from './given-lines.js';
import { laneSummaryAt, laneSummarySteps, type LanesQuery } from './lane-summary.js';

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

describe('Lanes one after the other', () => {
  const facts = given({ promised: 10 }, { promised: 10, received: 10, buyer: 'amd' }, { promised: 10, vendor: '\uff21' }, { promised: 10, vendor: '\u{1f3ed}' });
  const names = (query: Partial<LanesQuery> = {}) => [...laneSummarySteps(facts, { asOf: day(100), floor: 1, ...query })].flatMap((lane) => (lane ? `${lane.from}/${lane.to}` : []));

  it('come by their UTF-8 key, and go on behind one', () => {
    expect(names()).toEqual(['tsmc/amd', 'tsmc/nvidia', '\uff21/nvidia', '\u{1f3ed}/nvidia']);
    expect(names({ after: { from: 'tsmc', to: 'nvidia', input: 'wafer' } })).toEqual(['\uff21/nvidia', '\u{1f3ed}/nvidia']);
  });

  it('can be those of somebody, or those that drift', () => {
    expect(names({ buyers: ['amd'] })).toEqual(['tsmc/amd']);
    expect(names({ vendors: ['tsmc'], drifting: true })).toEqual(['tsmc/nvidia']);
  });
});
