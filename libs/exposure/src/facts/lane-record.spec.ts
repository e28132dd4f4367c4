import fc from 'fast-check';
import type { OrderLineFact } from './fact-types.js';
import { at, day, ordered, received } from './given-facts.js';
import { driftName, isDrifting } from './drift.js';
import { LaneRecord } from './lane-record.js';

const LANE = { from: 'n5', to: 'trainium2', input: 'wafer' };
const iso = (n: number) => new Date(day(n)).toISOString();

/** One line a day from day 0, the n-th received `lateness[n]` days late; undefined: never. */
function given(lateness: readonly (number | undefined)[], quantity = 100): LaneRecord {
  const record = new LaneRecord(LANE);
  lateness.forEach((days, n) => {
    record.add(ordered({ order: `PO-${n}`, promised: iso(n) }));
    if (days !== undefined) record.add(received({ order: `PO-${n}`, at: iso(n + days), quantity, final: true }));
  });
  return record;
}

const repeat = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('A lane', () => {
  it('that delivers on time does not drift', () => {
    const record = given(repeat(30, 0));
    expect(record.driftAt(day(40))).toBeUndefined();
    expect(record.statisticsAt(day(40))).toMatchObject({ ...LANE, closedLines: 30, onTimeInFull: 1, recentLateness: 0, drifting: false });
  });

  it('that becomes late drifts, for eight weeks from the moment scored', () => {
    const record = given([...repeat(20, 0), ...repeat(5, 7)]);
    const average = 7 * (1 - 0.8 ** 5);
    const drift = record.driftAt(day(40));
    expect(drift).toMatchObject({ ...LANE, incident: 'drift:n5/trainium2/wafer', startWeek: 52, weeks: 8, yield: 1 });
    expect(drift?.delayWeeks).toBeCloseTo(average / 7, 12);
  });

  it('that delivers short drifts, with its fill as yield and no delay', () => {
    const drift = given(repeat(3, 0), 50).driftAt(day(10));
    expect(drift).toMatchObject({ delayWeeks: 0 });
    expect(drift?.yield).toBeCloseTo(1 - 0.5 * (1 - 0.8 ** 3), 12);
  });

  it('never short of a mean of early deliveries counts no delay', () => {
    const record = given([...repeat(20, -3), ...repeat(9, -1)]);
    expect(record.statisticsAt(day(40))).toMatchObject({ drifting: true });
    expect(record.driftAt(day(40))?.delayWeeks).toBe(0);
  });

  it('whose vendor ships nothing drifts once lines are over fourteen days late', () => {
    const record = given(repeat(3, undefined));
    expect(record.driftAt(day(15))).toBeUndefined();
    expect(record.driftAt(day(16))?.delayWeeks).toBe(15 / 7);
  });

  it('with a baseline drifts once recent lateness is above its mean by three deviations', () => {
    const record = given([...repeat(20, 0), ...repeat(20, undefined)]);
    expect(record.statisticsAt(day(30)).recentLateness).toBeCloseTo(55 / 30, 12);
    expect(record.driftAt(day(30))).toBeUndefined();
    expect(record.driftAt(day(36))).toBeDefined();
  });

  it('forgets after 91 days what never came', () => {
    const record = given([undefined]);
    expect(record.driftAt(day(91))?.delayWeeks).toBe(13);
    expect(record.driftAt(day(92))).toBeUndefined();
  });

  it('answers for the past as it would have then', () => {
    const record = given([...repeat(20, 0), ...repeat(5, 7)]);
    const now = record.driftAt(day(40));
    expect(record.driftAt(day(20))).toBeUndefined();
    expect(record.driftAt(day(40))).toEqual(now);
  });

  it.each([
    ['the average of lateness is above its limit', { latenessAverage: 3.1 }, 0],
    ['the cumulative sum is in alarm', { cusumAlarm: true }, 0],
    ['the average of fill is below 0.95', { fillAverage: 0.9499 }, 0],
    ['recent lateness is above the mean by three deviations', {}, 7.1],
    ['recent lateness is above 14 days, without a baseline', { baseline: undefined }, 14.1],
  ])('drifts while %s, which is enough', (_, change, recentLateness) => {
    const baseline = { mean: 1, deviation: 2 };
    const latenessLimits = { lower: -1, upper: 3 };
    const atTheLimits = { closedLines: 30, baseline, latenessLimits, latenessAverage: 3, cusum: 10, cusumAlarm: false, fillAverage: 0.95 };
    expect(isDrifting(atTheLimits, 7)).toBe(false);
    expect(isDrifting({ ...atTheLimits, ...change }, recentLateness)).toBe(true);
  });

  it('has a name as a group that no other lane has', () => {
    expect(driftName({ from: 'a/b', to: 'c', input: 'd' })).toBe('drift:a%2Fb/c/d');
    expect(driftName({ from: 'a', to: 'b/c', input: '%2F' })).toBe('drift:a/b%2Fc/%252F');
  });

  it('is known from its first fact on', () => {
    const record = given([0]);
    expect([at('2023-12-31'), at('2024-01-01')].map((asOf) => record.isKnownAt(asOf))).toEqual([false, true]);
    expect([at('2024-01-01'), day(0)].map((asOf) => record.factsKnownAt(asOf))).toEqual([1, 2]);
  });

  it('says the same whichever way its facts came and wherever it was moved before', () => {
    fc.assert(
      fc.property(linesOfALane, fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 6 }), ({ facts, shuffled }, days) => {
        const moved = new LaneRecord(LANE);
        shuffled.forEach((fact, i) => {
          moved.add(fact);
          if (i % 7 === 0) moved.driftAt(day(days[i % days.length]));
        });
        for (const n of days) expect(moved.statisticsAt(day(n))).toEqual(fresh(facts).statisticsAt(day(n)));
      }),
    );
  });

  it('says the same when a fact gave way to another as if that had never been', () => {
    fc.assert(
      fc.property(linesOfALane, fc.nat(), ({ facts }, pick) => {
        const replaced = facts[pick % facts.length];
        const record = new LaneRecord(LANE);
        const held = facts.map((fact) => record.add(fact));
        record.statisticsAt(day(60));
        record.remove(held[pick % facts.length]);
        const without = fresh(facts.filter((fact) => fact !== replaced));
        expect(record.statisticsAt(day(60))).toEqual(without.statisticsAt(day(60)));
      }),
    );
  });
});

/** 20 to 50 lines, so that most runs have a baseline; some receipts are told late, out of the order in which they came. */
const linesOfALane = fc
  .array(fc.record({ late: fc.integer({ min: -4, max: 30 }), told: fc.integer({ min: 0, max: 20 }), quantity: fc.constantFrom(50, 100) }), {
    minLength: 20,
    maxLength: 50,
  })
  .map((lines) => lines.flatMap(lineFacts))
  .chain((facts) => fc.record({ facts: fc.constant(facts), shuffled: fc.shuffledSubarray(facts, { minLength: facts.length }) }));

function lineFacts({ late, told, quantity }: { late: number; told: number; quantity: number }, n: number): OrderLineFact[] {
  const line = { order: `PO-${n}` };
  return [
    ordered({ ...line, promised: iso(n) }, { id: `o${n}` }),
    received({ ...line, at: iso(n + late), quantity, final: n % 2 === 0 }, { id: `r${n}`, time: iso(n + late + told) }),
  ];
}

function fresh(facts: readonly OrderLineFact[]): LaneRecord {
  const record = new LaneRecord(LANE);
  facts.forEach((fact) => record.add(fact));
  return record;
}
