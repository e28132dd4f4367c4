import fc from 'fast-check';
import { type DueCount, PeerPool } from './peers.js';

type Row = readonly [member: string, input: string, onTimeInFull: number, due: number];

function given(floor: number, rows: readonly Row[]) {
  const pool = new PeerPool(floor);
  for (const [member, input, onTimeInFull, due] of rows) pool.add(input, member, { onTimeInFull, due });
  return (member: string) => pool.compare(ownOf(rows, member), member);
}

function ownOf(rows: readonly Row[], who: string): Map<string, DueCount> {
  const own = new Map<string, DueCount>();
  for (const [member, input, onTimeInFull, due] of rows) {
    if (member !== who) continue;
    const before = own.get(input) ?? { onTimeInFull: 0, due: 0 };
    own.set(input, { onTimeInFull: before.onTimeInFull + onTimeInFull, due: before.due + due });
  }
  return own;
}

describe('Next to its peers a vendor', () => {
  it('is held against all others of the same input together, without itself', () => {
    const { due, share, difference, rank, ranked, betterThan } = given(10, [['a', 'wafer', 6, 10], ['b', 'wafer', 90, 100], ['c', 'wafer', 10, 20], ['d', 'memory', 0, 50]])('a');
    expect([due, share, rank, ranked, betterThan]).toEqual([120, 100 / 120, 2, 3, 0.5]);
    expect(difference).toBeCloseTo(0.6 - 100 / 120, 12);
  });

  it('is held to the mix of its own inputs: whoever delivers the hard ones is not blamed for them', () => {
    const { share, difference, rank } = given(10, [['a', 'easy', 10, 10], ['a', 'hard', 15, 30], ['b', 'easy', 99, 99], ['c', 'hard', 5, 10]])('a');
    expect([share, difference, rank]).toEqual([(10 * 1 + 30 * 0.5) / 40, 0, null]);
  });

  it('is not compared where peers have too few lines, nor where it has', () => {
    expect(given(10, [['a', 'wafer', 20, 20], ['b', 'wafer', 9, 9]])('a')).toMatchObject({ share: null, difference: null, reason: 'no peer delivers enough of the same inputs' });
    expect(given(10, [['a', 'wafer', 9, 9], ['b', 'wafer', 20, 20]])('a')).toMatchObject({ share: null, reason: 'too few to say: 9 of at least 10 due lines' });
    expect(given(0, [['a', 'wafer', 9, 9]])('a')).toMatchObject({ share: null, betterThan: null });
  });

  it('is compared with small peers together, but not ranked among them', () => {
    expect(given(10, [['a', 'wafer', 9, 10], ['b', 'wafer', 6, 6], ['c', 'wafer', 6, 6]])('a')).toMatchObject({ share: 1, betterThan: null, rank: null });
  });

  it('ranks as counting everybody does', () => {
    const row = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constant('wafer'), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 6, max: 8 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), fc.integer({ min: 0, max: 20 }), (rows, floor) => {
        const members = [...new Set(rows.map(([member]) => member))].map((member) => ({ member, ...ownOf(rows, member).get('wafer')! }));
        const enough = members.filter(({ due }) => due >= floor);
        for (const { member, due, onTimeInFull } of members) {
          const { rank, ranked } = given(floor, rows)(member);
          if (rank === null) continue;
          const others = enough.filter((each) => each.member !== member);
          expect([rank, ranked]).toEqual([1 + others.filter((each) => each.onTimeInFull / each.due > onTimeInFull / due).length, 1 + others.length]);
        }
      }),
    );
  });
});
