import fc from 'fast-check';
import { headedTiers, placeHeadings } from './headings.js';

const widthOf = (text: string) => text.length * 6;
const at = (pitch: number, ...headings: string[]) => headings.map((heading, tier) => ({ heading: heading.split('|'), x: tier * pitch }));

describe('Headings of tiers', () => {
  it('stand in one row where each has room', () => {
    expect(placeHeadings(at(100, 'Wafers', 'Memory'), 200, Infinity, widthOf)).toEqual([{ text: 'Wafers', x: 0, row: 0 }, { text: 'Memory', x: 100, row: 0 }]);
  });

  it('take turns in two rows where tiers stand close together, uncut', () => {
    expect(placeHeadings(at(50, 'Wafers', 'Accelerators', 'Systems'), 200, Infinity, widthOf)).toEqual([{ text: 'Wafers', x: 0, row: 0 }, { text: 'Accelerators', x: 50, row: 1 }, { text: 'Systems', x: 100, row: 0 }]);
  });

  it('are shorter where even two rows leave too little room, but no shorter than they must be', () => {
    const texts = placeHeadings(at(60, 'Wafers, substrates, masks|Wafers, masks|Wafers', 'Memory', 'Systems, racks', 'Buyers'), 240, Infinity, widthOf).map(({ text }) => text);
    expect(texts).toEqual(['Wafers, masks', 'Memory', 'Systems, racks', 'Buyers']);
  });

  it('are shorter where the screen ends, and as they should be where they begin beyond it', () => {
    expect(placeHeadings(at(100, 'Wafers', 'Memory, packaging|Memory', 'Systems, racks|Systems'), 400, 160, widthOf).map(({ text }) => text)).toEqual(['Wafers', 'Memory', 'Systems, racks']);
  });

  it('are moved to the left where they would leave the map', () => {
    expect(placeHeadings(at(200, 'Wafers', 'Systems'), 220, Infinity, widthOf)[1]).toEqual({ text: 'Systems', x: 178, row: 0 });
  });

  it('never overlap, wherever tiers stand', () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.string({ minLength: 1, maxLength: 16 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(gaps, fc.nat(80), fc.integer({ min: -200, max: 200 }), (given, last, seen) => {
        let x = 0;
        const tiers = given.map(([gap, heading]) => ({ heading: [heading, heading.slice(0, 8)], x: (x += gap) }));
        for (const row of [0, 1]) {
          const placed = placeHeadings(tiers, x + last, x + seen, widthOf).filter((each) => each.row === row && each.text !== '');
          placed.slice(1).forEach((each, place) => expect(each.x).toBeGreaterThanOrEqual(placed[place].x + widthOf(placed[place].text)));
        }
      }),
    );
  });
});

describe('Tiers with a heading', () => {
  const tiers = [{ x: 0, width: 150 }, { x: 200, width: 150 }, { x: 400, width: 150 }];
  const headings = [['Wafers'], ['Memory'], ['Systems']];

  it('are headed where they begin', () => {
    expect(headedTiers(tiers, headings, { left: -10, scale: 0.5 }).map(({ x }) => x)).toEqual([6, 105, 205]);
  });

  it('are headed at the edge of the screen where they begin left of it', () => {
    expect(headedTiers(tiers, headings, { left: 250, scale: 1 }).map(({ x }) => x)).toEqual([6, 150]);
  });

  it('have none where little of them is seen, so that none is cut', () => {
    expect(headedTiers(tiers, headings, { left: 330, scale: 1 }).map(({ heading }) => heading)).toEqual([['Systems']]);
  });

  it('have none where no kind is known', () => {
    expect(headedTiers(tiers, [['Wafers'], [], ['Systems']], { left: 0, scale: 1 })).toHaveLength(2);
  });
});
