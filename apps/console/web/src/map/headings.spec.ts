import fc from 'fast-check';
import { placeHeadings } from './headings.js';

const widthOf = (text: string) => text.length * 6;
const at = (pitch: number, ...headings: string[]) => headings.map((heading, tier) => ({ heading, x: tier * pitch }));

describe('Headings of tiers', () => {
  it('stand in one row where each has room', () => {
    expect(placeHeadings(at(100, 'Wafers', 'Memory'), 200, widthOf)).toEqual([{ text: 'Wafers', x: 0, row: 0 }, { text: 'Memory', x: 100, row: 0 }]);
  });

  it('take turns in two rows where tiers stand close together, uncut', () => {
    expect(placeHeadings(at(50, 'Wafers', 'Accelerators', 'Systems'), 200, widthOf)).toEqual([{ text: 'Wafers', x: 0, row: 0 }, { text: 'Accelerators', x: 50, row: 1 }, { text: 'Systems', x: 100, row: 0 }]);
  });

  it('are moved to the left where they would leave the map', () => {
    expect(placeHeadings(at(200, 'Wafers', 'Systems'), 220, widthOf)[1]).toEqual({ text: 'Systems', x: 178, row: 0 });
  });

  it('never overlap, wherever tiers stand', () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.string({ minLength: 1, maxLength: 16 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(gaps, fc.nat(80), (given, last) => {
        let x = 0;
        const tiers = given.map(([gap, heading]) => ({ heading, x: (x += gap) }));
        for (const row of [0, 1]) {
          const placed = placeHeadings(tiers, x + last, widthOf).filter((each) => each.row === row && each.text !== '');
          placed.slice(1).forEach((each, place) => expect(each.x).toBeGreaterThanOrEqual(placed[place].x + widthOf(placed[place].text)));
        }
      }),
    );
  });
});
