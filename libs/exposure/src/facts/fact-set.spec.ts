import { canonicalJson, contentHash } from '@chokepoint/contracts';
import fc from 'fast-check';
import { event, events, moments } from './arbitrary-events.js';
import { FactSet } from './fact-set.js';
import { answersAt, factOf, factSetOf } from './given-set.js';

const shuffledAndRepeated = events.chain((all) =>
  fc.record({
    all: fc.constant(all),
    some: fc.subarray(all).chain((again) => fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length })),
  }),
);

describe('A set of facts', () => {
  it('is the same, bit for bit, in any order and with any repetition', () => {
    fc.assert(
      fc.property(shuffledAndRepeated, moments, ({ all, some }, at) => {
        const one = factSetOf(all);
        const other = factSetOf(some);
        expect(other.size).toBe(one.size);
        expect(other.quarantined()).toEqual(one.quarantined());
        for (const asOf of at) expect(answersAt(other, asOf)).toEqual(answersAt(one, asOf));
      }),
    );
  });

  it('is the same however it is batched and whatever was asked in between', () => {
    fc.assert(
      fc.property(events, moments, fc.integer({ min: 1, max: 9 }), (all, at, batch) => {
        const grown = new FactSet();
        all.forEach((each, i) => {
          grown.add(factOf(each), each.data);
          if (i % batch === 0) answersAt(grown, at[i % at.length]);
        });
        for (const asOf of at) expect(answersAt(grown, asOf)).toEqual(answersAt(factSetOf(all), asOf));
      }),
    );
  });

  it('answers for a moment from the events of that time and before alone', () => {
    fc.assert(
      fc.property(events, moments, (all, at) => {
        const facts = factSetOf(all);
        for (const asOf of at) {
          const then = factSetOf(all.filter(({ time }) => time <= asOf));
          expect(answersAt(facts, asOf)).toEqual(answersAt(then, asOf));
        }
      }),
    );
  });

  it('holds under each key the content of the least (time, hash), and quarantines the others once each', () => {
    fc.assert(
      fc.property(fc.array(event.map((each) => ({ ...each, source: '//a', id: '1' })), { minLength: 1, maxLength: 6 }), (all) => {
        const rank = ({ time, type, data }: (typeof all)[number]) => `${String(time).padStart(20, '0')} ${contentHash(data)} ${type}`;
        const contents = [...new Map(all.map((each) => [rank(each), each]))].sort(([a], [b]) => (a < b ? -1 : 1));
        const facts = factSetOf(all);
        const plain = ({ time, type, data }: { time: number; type: string; data: unknown }) => [time, type, canonicalJson(data)];
        expect(facts.size).toBe(1);
        expect(facts.quarantined().map(plain)).toEqual(contents.slice(1).map(([, each]) => plain(each)));
      }),
    );
  });

  it('tells what became of each addition', () => {
    const data = { node: 'n5', incident: 'quake', status: 'withdrawn' };
    const early = { source: '//a', id: '1', time: 1, type: 'chokepoint.capacity.reported.v1', data } as const;
    const late = { ...early, time: 2 };
    const facts = new FactSet();
    const additions = [late, late, early, late, early].map((each) => facts.add(factOf(each), structuredClone(each.data)));

    expect(additions).toEqual(['new', 'repeated', 'replaced', 'quarantined', 'repeated']);
    expect(facts.quarantined()).toEqual([{ ...late }]);
  });

  it('takes two spellings of one instant for two contents, and two orders of members for one', () => {
    const spelt = (data: Record<string, unknown>) => ({ source: '//a', id: '1', time: 1, type: 'chokepoint.delivery.delayed.v1', data }) as const;
    const base = { from: 'n5', incident: 'ports', status: 'confirmed', delayDays: 3 };
    const all = [spelt({ ...base, start: '2025-01-01' }), spelt({ start: '2025-01-01', ...base }), spelt({ ...base, start: '2025-01-01T00:00:00Z' })];
    expect(factSetOf(all).quarantined()).toHaveLength(1);
  });

  it('can be told what holds', () => {
    const statement = { node: 'n5', incident: 'quake', status: 'confirmed', start: '1970-01-01' };
    const fact = (time: number, remaining: number) =>
      factOf({ source: '//a', id: '1', time, type: 'chokepoint.capacity.reported.v1', data: { ...statement, remaining } });
    const facts = new FactSet();
    facts.hold(fact(2, 0.5));
    facts.hold(fact(1, 0.25));
    expect(facts.size).toBe(1);
    expect(facts.quarantined()).toEqual([]);
    expect(facts.capacityReports[0]?.timeline.newestAt(5)?.data).toMatchObject({ remaining: 0.25 });
  });
});
