import { FactSet, laneStatisticsAt, utcDay } from '@chokepoint/exposure';
import fc from 'fast-check';
import { driftFigures, overdueFigures } from './figures.js';
import { add, at, ordered, received, someDays, someFacts } from './given-lanes.js';

const open = (promisedDay: number, quantity: number, order = `PO-${promisedDay}`) => ({ order, line: '1', promisedDay, quantity });

const statistics = (facts: Parameters<typeof add>[1], day: number) => {
  const set = new FactSet();
  add(set, facts);
  return laneStatisticsAt(set, at(day))[0];
};

describe('What is overdue', () => {
  it('was promised before today: what is promised today may still come', () => {
    expect(overdueFigures([open(7, 40), open(9, 60), open(10, 5), open(11, 1)], 10)).toEqual({
      quantity: 100,
      days: 3,
      lines: 2,
      orders: [
        { order: 'PO-7', line: '1', quantity: 40, days: 3 },
        { order: 'PO-9', line: '1', quantity: 60, days: 1 },
      ],
    });
  });

  it('lists the ten order lines promised first, and counts all', () => {
    const lines = Array.from({ length: 12 }, (_, place) => open(place, 1));
    const { quantity, orders, ...rest } = overdueFigures(lines, 100);
    expect({ quantity, ...rest }).toEqual({ quantity: 12, lines: 12, days: 100 });
    expect(orders.map(({ order }) => order)).toEqual(lines.slice(0, 10).map(({ order }) => order));
  });

  it('stays a number that JSON has', () => {
    expect(overdueFigures([open(1, Number.MAX_VALUE), open(2, Number.MAX_VALUE)], 10).quantity).toBe(Number.MAX_VALUE);
  });
});

describe('The reasons of a drift', () => {
  const line = (n: number) => ({ order: `PO-${n}` });
  /** So many lines, one a day, each so many days late. */
  const deliveries = (count: number, lateness: (n: number) => number, quantity = 100) =>
    Array.from({ length: count }, (_, n) => [ordered(line(n), { promised: n }), received(line(n), { at: n + lateness(n), quantity, final: true })]).flat();

  it('are the fill alone where vendors ship on time and short', () => {
    expect(driftFigures(statistics(deliveries(5, () => 0, 50), 10))).toMatchObject({ reasons: ['fill'], days: 0, recentLateness: 0 });
  });

  it('are recent lateness where a vendor ships nothing', () => {
    expect(driftFigures(statistics([ordered({}, { promised: 0 })], 20))).toEqual({ reasons: ['recent-lateness'], days: 20, fill: 1, recentLateness: 20 });
  });

  it('are both charts of lateness where it rises after the baseline', () => {
    const { reasons } = driftFigures(statistics(deliveries(40, (n) => (n < 20 ? 0 : 4)), 60));
    expect(reasons).toEqual(expect.arrayContaining(['lateness-average', 'lateness-sum']));
  });

  it('are some exactly when the model says that the lane drifts, and what is overdue is as much as the model says', () => {
    fc.assert(
      fc.property(someFacts, someDays, (facts, [day]) => {
        const set = new FactSet();
        add(set, facts);
        for (const lane of laneStatisticsAt(set, at(day))) {
          expect(driftFigures(lane).reasons.length > 0).toBe(lane.drifting);
          const { record } = set.lanes.find((each) => each.record.lane.from === lane.from)!;
          const lines = record.linesAt(at(day)).filter(({ closedAt }) => closedAt === undefined);
          const left = lines.map(({ quantity, received: came, ...rest }) => ({ ...rest, quantity: quantity - came }));
          expect(overdueFigures(left, utcDay(at(day))).quantity).toBeCloseTo(lane.overdue.quantity, 9);
        }
      }),
    );
  });
});
