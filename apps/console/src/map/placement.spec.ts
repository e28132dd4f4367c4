import fc from 'fast-check';
import { kindedLanes } from './arbitrary-lanes.js';
import { placeByElk } from './elk-placement.js';
import { NODE, placeByTiers, type LayoutTask, type Placement } from './placement.js';
import { tiersOf } from './tiers.js';

const tasks = kindedLanes.map(({ size, lanes, kind }): LayoutTask => ({ size, lanes, kind, tier: tiersOf(size, lanes) }));

/** Pairs of nodes of which one lies over the other. */
function overlaps({ x, y }: Placement): [number, number][] {
  const pairs = [...x.keys()].flatMap((a) => [...x.keys()].filter((b) => b > a).map((b): [number, number] => [a, b]));
  return pairs.filter(([a, b]) => Math.abs(x[a] - x[b]) < NODE.width && Math.abs(y[a] - y[b]) < NODE.height);
}

function expectTiers({ x, tiers }: Placement, { tier, size }: LayoutTask): void {
  for (let node = 0; node < size; node++) {
    expect(x[node]).toBeGreaterThanOrEqual(tiers[tier[node]].x);
    expect(x[node] + NODE.width).toBeLessThanOrEqual(tiers[tier[node]].x + tiers[tier[node]].width + 1e-9);
  }
  tiers.slice(1).forEach((each, before) => expect(each.x).toBeGreaterThan(tiers[before].x + tiers[before].width));
}

function expectInside({ x, y, width, height }: Placement): void {
  expect(Math.min(...x, ...y)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...x) + NODE.width).toBeLessThanOrEqual(width + 1e-9);
  expect(Math.max(...y) + NODE.height).toBeLessThanOrEqual(height + 1e-9);
}

describe('A layout by tiers', () => {
  it('lays no node over another, keeps tiers apart and everything on the map', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const placement = placeByTiers(task);
        expect(overlaps(placement)).toEqual([]);
        expectTiers(placement, task);
        expectInside(placement);
      }),
      { numRuns: 40 },
    );
  });

  it('breaks tiers of many into columns, so that the map keeps the shape of a screen', () => {
    const size = 1_000;
    const none = { from: new Int32Array(0), to: new Int32Array(0), flow: new Float64Array(0) };
    const placement = placeByTiers({ size, lanes: none, tier: new Int32Array(size), kind: new Array<undefined>(size) });
    expect(overlaps(placement)).toEqual([]);
    expect(placement.width / placement.height).toBeGreaterThan(1);
    expect(placement.width / placement.height).toBeLessThan(2.5);
  });

  it('untangles what need not cross', () => {
    const lanes = { from: Int32Array.of(0, 1, 2), to: Int32Array.of(5, 4, 3), flow: new Float64Array(3).fill(1) };
    const { y } = placeByTiers({ size: 6, lanes, tier: Int32Array.of(0, 0, 0, 1, 1, 1), kind: [] });
    expect([y[5], y[4], y[3]]).toEqual([y[0], y[1], y[2]]);
  });
});

describe('A layout by the kernel', () => {
  it('lays no node over another, keeps tiers apart and gives every lane its way', async () => {
    await fc.assert(
      fc.asyncProperty(tasks, async (task) => {
        const placement = await placeByElk(task);
        expect(overlaps(placement)).toEqual([]);
        expectTiers(placement, task);
        expectInside(placement);
        expect(placement.points?.map((way) => way.length >= 4)).toEqual([...task.lanes.from].map(() => true));
      }),
      { numRuns: 8 },
    );
  });
});
