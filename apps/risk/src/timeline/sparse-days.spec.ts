import fc from 'fast-check';
import { sparseDays, type TimelineRow } from './sparse-days.js';
import { timelineNodes } from './timeline-nodes.js';

const version = (number: number, ...ids: string[]) => ({ network: 'toy', version: number, nodeIndex: new Map(ids.map((id, place) => [id, place])) });
const VERSIONS = [version(1, 'old', 'n5', 'hbm'), version(2, 'hbm', 'new', 'n5')];

describe('The nodes of a timeline', () => {
  it('are those of the newest version in its order, then those of older ones, with what each version lacks', () => {
    const { ids, placesOf, versions } = timelineNodes(VERSIONS, []);
    expect(ids).toEqual(['hbm', 'new', 'n5', 'old']);
    expect(versions).toEqual([{ version: 1, lacks: [1] }, { version: 2, lacks: [3] }]);
    expect([...placesOf].map(([number, places]) => [number, [...places]])).toEqual([[1, [3, 2, 0]], [2, [0, 1, 2]]]);
  });

  it('are those asked for, each once, in the order asked', () => {
    const { ids, placesOf } = timelineNodes(VERSIONS, ['n5', 'old', 'n5']);
    expect(ids).toEqual(['n5', 'old']);
    expect([...placesOf.get(1)!]).toEqual([1, 0, -1]);
  });

  it('are refused where one never was', () => {
    expect(() => timelineNodes(VERSIONS, ['n5', 'nobody'])).toThrow('network toy never had a node nobody');
  });
});

describe('Days of a timeline', () => {
  const { ids, placesOf } = timelineNodes(VERSIONS, []);
  const share = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 100 }));
  const row = (day: number): fc.Arbitrary<TimelineRow> =>
    fc.record({
      day: fc.constant(day),
      networkVersion: fc.constantFrom(1, 2),
      beforeFirstVersion: fc.boolean(),
      exposure: fc.option(fc.array(share, { minLength: 3, maxLength: 3 }), { nil: null }),
    });

  it('hold every exposure where it belongs, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }).chain((days) => fc.tuple(fc.constant(days), fc.tuple(...Array.from({ length: days }, (_, n) => fc.option(row(100 + n), { nil: undefined }))))), ([days, given]) => {
        const rows = given.filter((each) => each !== undefined);
        const { networkVersions, beforeFirstVersion, counts, places, exposures } = sparseDays(rows, 100, days, placesOf);
        const dense = Array.from({ length: days }, () => ids.map(() => 0));
        let next = 0;
        counts.forEach((count, day) => {
          for (const end = next + count; next < end; next++) dense[day][places[next]] += exposures[next];
        });
        expect([next, exposures.includes(0)]).toEqual([places.length, false]);
        expect([networkVersions, beforeFirstVersion]).toEqual([given.map((each) => each?.networkVersion ?? 0), given.map((each) => each?.beforeFirstVersion ?? false)]);
        given.forEach((each, day) => {
          const expected = ids.map((id) => (each?.exposure ?? [])[VERSIONS[(each?.networkVersion ?? 1) - 1].nodeIndex.get(id) ?? -1] ?? 0);
          expect(dense[day]).toEqual(expected);
        });
      }),
    );
  });

  it('have no points where their version came after the head was told', () => {
    expect(sparseDays([{ day: 7, networkVersion: 3, beforeFirstVersion: false, exposure: [1, 2, 3] }], 7, 1, placesOf)).toEqual({ networkVersions: [0], beforeFirstVersion: [false], counts: [0], places: [], exposures: [] });
  });
});
