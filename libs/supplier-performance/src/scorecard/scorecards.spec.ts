import { DAY_MS, isClosed, type OrderLineState, utcDay } from '@chokepoint/exposure';
import fc from 'fast-check';
import { arbitraryLines, day, factSetOf, factsOf, given, type GivenLine, repeat, utcDayOf } from './given-lines.js';
import { GROUPINGS, scorecards, scorecardSteps } from './scorecards.js';

const NOW = day(100);
const line = (promised: number, received?: number, more: Partial<GivenLine> = {}): GivenLine => ({ promised, ...(received !== undefined && { received }), ...more });
const query = { asOf: NOW, by: 'vendor' as const, floor: 1 };

describe('A scorecard', () => {
  it('counts on time, in full and both, of what is due', () => {
    const short = { receivedQuantity: 60 };
    const [{ lines, closed, onTimeInFull, onTime, inFull }] = scorecards(given(line(10, 9), line(20, 20), line(30, 31), line(40, 40, short), line(50), line(100), line(101, 99)), query);
    expect([lines, closed]).toEqual([6, 4]);
    expect([onTimeInFull, onTime, inFull].map(({ count, of, share }) => [count, of, share])).toEqual([[2, 5, 0.4], [3, 5, 0.6], [3, 5, 0.6]]);
  });

  it('tells how late, how long, and how full what closed was', () => {
    const [{ lateness, leadTime, fill }] = scorecards(given(line(10, 8), line(20, 20), line(30, 38, { receivedQuantity: 50 }), line(40)), query);
    expect(lateness).toMatchObject({ lines: 3, early: 1, onTime: 1, late: 1, distribution: { mean: 2, p50: 0 } });
    expect(leadTime.distribution).toMatchObject({ mean: 32, p50: 30 });
    expect(fill).toEqual({ lines: 3, mean: 2.5 / 3, byQuantity: 250 / 300 });
  });

  it('takes no lead time of an order that was told of after its goods', () => {
    const [{ leadTime, lateness }] = scorecards(given(line(10, 8, { ordered: 9 }), line(10, 9, { ordered: 9 })), query);
    expect([leadTime.lines, leadTime.distribution!.mean, lateness.lines]).toEqual([1, 0, 2]);
  });

  it('tells what is overdue, how late so far, and since when', () => {
    const [{ overdue }] = scorecards(given(line(90), line(98, 98, { receivedQuantity: 70, final: false }), line(100), line(95, undefined, { cancelled: 96 })), query);
    expect(overdue).toEqual({ lines: 2, quantity: 130, lateness: (100 * 10 + 30 * 2) / 130, oldest: '2025-04-01' });
  });

  it('looks at the lines promised in its window, by default up to the moment', () => {
    const facts = given(...[10, 20, 30, 100, 120].map((promised) => line(promised, promised)));
    const linesIn = (from?: number, to?: number) => scorecards(facts, { ...query, ...(from && { from: utcDayOf(from) }), ...(to && { to: utcDayOf(to) }) })[0]?.lines;
    expect([linesIn(), linesIn(20), linesIn(11, 30), linesIn(1, 200), linesIn(31, 40)]).toEqual([4, 3, 2, 5, undefined]);
  });

  it('says nothing of few lines, but why', () => {
    const [{ onTimeInFull, lateness, fill, leadTime, peers }] = scorecards(given(...repeat(4, line(10, 9))), { asOf: NOW, by: 'vendor' });
    expect(onTimeInFull).toEqual({ count: 4, of: 4, share: null, interval: null, reason: 'too few to say: 4 of at least 10 due lines' });
    expect(lateness).toEqual({ lines: 4, early: 4, onTime: 0, late: 0, distribution: null, reason: 'too few to say: 4 of at least 10 closed lines' });
    expect([fill.mean, fill.byQuantity, leadTime.distribution, peers.share]).toEqual([null, null, null, null]);
  });

  it('gathers by month of promise, late lines with their days so far, and by quarter where asked', () => {
    const facts = given(line(0, 4), line(30, 30), line(31, 33), line(98));
    expect(scorecards(facts, query)[0].periods.map(({ from, due, onTimeInFull, lateness }) => [from, due, onTimeInFull, lateness])).toEqual([
      ['2025-01-01', 2, 1, 2],
      ['2025-02-01', 1, 0, 2],
      ['2025-04-01', 1, 0, 2],
    ]);
    expect(scorecards(facts, { ...query, period: 'quarter' })[0].periods.map(({ from, due }) => [from, due])).toEqual([['2025-01-01', 3], ['2025-04-01', 1]]);
  });

  it('of a lane has its control charts, of a vendor the number of its lanes that drift', () => {
    const late = Array.from({ length: 40 }, (_, n) => line(n, n < 20 ? n : n + 9));
    const facts = given(...late, ...late.map((each) => ({ ...each, buyer: 'amd', received: each.promised })));
    const [, { condition }] = scorecards(facts, { ...query, by: 'lane' });
    expect(condition).toMatchObject({ closedLines: 40, drifting: true, baseline: { mean: 0, deviation: 1 }, cusumAlarm: true });
    expect(scorecards(facts, query)[0].lanes).toEqual({ count: 2, drifting: 1 });
    expect(scorecards(given(line(1, 1)), { ...query, by: 'lane' })[0].condition).toMatchObject({ baseline: null, latenessAverage: null, latenessLimits: null, cusum: null, cusumAlarm: false });
  });

  it('holds a vendor against the other vendors whom nobody asked about', () => {
    const facts = given(...repeat(10, line(10, 12)), ...repeat(20, line(10, 10, { vendor: 'samsung' })), ...repeat(20, line(10, 12, { vendor: 'intel', buyer: 'amd' })));
    const peersOf = (filter: object) => scorecards(facts, { ...query, vendors: ['tsmc'], ...filter }).map(({ peers: { due, share, rank } }) => [due, share, rank]);
    expect(peersOf({})).toEqual([[40, 0.5, 2]]);
    expect(peersOf({ buyers: ['nvidia'] })).toEqual([[20, 1, 2]]);
  });

  it('holds a buyer against the other buyers of its inputs', () => {
    const facts = given(...repeat(10, line(10, 12)), ...repeat(10, line(10, 9, { buyer: 'amd' })));
    expect(scorecards(facts, { ...query, by: 'buyer' }).map(({ to, peers: { difference, rank } }) => [to, difference, rank])).toEqual([['amd', 1, 1], ['nvidia', -1, 2]]);
  });

  it('can be counted a lane at a time', () => {
    const facts = given(line(1, 1), line(1, 1, { buyer: 'amd' }), line(1, 1, { vendor: 'intel' }));
    expect([...scorecardSteps(facts, query)].map((card) => card?.from)).toEqual([undefined, undefined, undefined, 'intel', 'tsmc']);
  });
});

describe('Whatever the lines, scorecards', () => {
  const moment = fc.integer({ min: 0, max: 260 }).map(day);
  const bounds = fc.record({ from: fc.option(fc.integer({ min: 0, max: 200 }).map(utcDayOf), { nil: undefined }), to: fc.option(fc.integer({ min: 0, max: 260 }).map(utcDayOf), { nil: undefined }) });
  const defined = ({ from, to }: { from?: number | undefined; to?: number | undefined }) => ({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) });

  it('of vendors and of buyers are the sums of their lanes', () => {
    fc.assert(
      fc.property(arbitraryLines, moment, bounds, (lines, asOf, window) => {
        const facts = factSetOf(factsOf(lines));
        const [lanes, vendors, buyers] = GROUPINGS.map((by) => scorecards(facts, { asOf, by, floor: 1, ...defined(window) }));
        for (const card of [...vendors, ...buyers]) {
          const parts = lanes.filter(({ from, to }) => from === card.from || to === card.to);
          const sum = (valueOf: (part: (typeof parts)[number]) => number) => parts.reduce((total, part) => total + valueOf(part), 0);
          const counts = (each: typeof card) => [each.lines, each.closed, each.onTimeInFull.count, each.onTimeInFull.of, each.onTime.count, each.inFull.count, each.lateness.early, each.lateness.late, each.overdue.lines, each.overdue.quantity, each.leadTime.lines, each.lanes.count, each.lanes.drifting];
          expect(counts(card)).toEqual(counts(card).map((_, n) => sum((part) => counts(part)[n])));
        }
      }),
    );
  });

  it('do not depend on the order of facts, nor on what was asked before', () => {
    fc.assert(
      fc.property(arbitraryLines.chain((lines) => fc.tuple(fc.constant(factsOf(lines)), fc.shuffledSubarray(factsOf(lines), { minLength: factsOf(lines).length }))), moment, moment, fc.constantFrom(...GROUPINGS), ([facts, shuffled], asOf, before, by) => {
        const other = factSetOf(shuffled);
        scorecards(other, { asOf: before, by });
        expect(scorecards(other, { asOf, by })).toEqual(scorecards(factSetOf(facts), { asOf, by }));
      }),
    );
  });

  it('are what looking at every line for every vendor gives', () => {
    fc.assert(
      fc.property(arbitraryLines, moment, bounds, (lines, asOf, window) => {
        const facts = factSetOf(factsOf(lines));
        const today = utcDay(asOf);
        const { from = -Infinity, to = today } = window;
        const all = facts.lanes.flatMap(({ record }) => record.linesAt(asOf).map((state) => ({ ...record.lane, ...plainly(state) }))).filter(({ promisedDay }) => promisedDay >= from && promisedDay <= to);
        const cards = scorecards(facts, { asOf, by: 'vendor', floor: 1, ...defined(window) });
        expect(cards.map((card) => card.from).toSorted()).toEqual([...new Set(all.map((each) => each.from))].toSorted());
        for (const card of cards) {
          const own = all.filter((each) => each.from === card.from);
          const due = own.filter((each) => each.promisedDay < today);
          expect([card.onTimeInFull.of, card.onTimeInFull.count]).toEqual([due.length, due.filter((each) => each.late !== undefined && each.late <= 0 && each.complete).length]);
          const late = own.flatMap((each) => each.late ?? []);
          expect(card.lateness.distribution?.mean ?? 0).toBeCloseTo(late.reduce((sum, days) => sum + days, 0) / Math.max(1, late.length), 9);
          const comparable = [...new Set(due.map(({ input }) => input))].map((input) => ({ input, peers: all.filter((each) => each.input === input && each.from !== card.from && each.promisedDay < today) })).filter(({ peers }) => peers.length > 0);
          const weight = due.filter(({ input }) => comparable.some((each) => each.input === input)).length;
          const expected = comparable.map(({ input, peers }) => (due.filter((each) => each.input === input).length * peers.filter((each) => each.late !== undefined && each.late <= 0 && each.complete).length) / peers.length);
          if (weight === 0) expect(card.peers.share).toBeNull();
          else expect(card.peers.share).toBeCloseTo(expected.reduce((sum, each) => sum + each, 0) / weight, 9);
        }
      }),
    );
  });
});

function plainly(state: OrderLineState) {
  const late = isClosed(state) ? Math.floor(state.closedAt / DAY_MS) - state.promisedDay : undefined;
  return { ...state, late };
}
