import type { MapLayout } from '@chokepoint/console-service/contract';
import fc from 'fast-check';
import { layoutOf } from './given-layout.js';
import { bendOf, cubic, laneCrosses } from './lane-way.js';
import { mapGraph, type MapGraph } from './map-graph.js';

const twoNodes = (ax: number, ay: number, bx: number, by: number): MapGraph => {
  const layout: MapLayout = layoutOf(['a', 'b'], ['a>b']);
  const [a, b] = layout.nodes;
  return mapGraph({ ...layout, nodes: [{ ...a, x: ax, y: ay }, { ...b, x: bx, y: by }] });
};
const at = fc.integer({ min: 0, max: 1_500 });

describe('Lanes in a region', () => {
  it('are all that pass through it, wherever their nodes stand', () => {
    fc.assert(
      fc.property(at, at, at, at, at, at, fc.integer({ min: 1, max: 300 }), (ax, ay, bx, by, left, top, size) => {
        const graph = twoNodes(ax, ay, bx, by);
        const region = { left, top, right: left + size, bottom: top + size };
        const bend = bendOf(graph, 0, { ax: 0, ay: 0, bx: 0, by: 0, straight: 0 });
        const passes = Array.from({ length: 400 }, (_, step) => step / 399).some((t) => {
          const x = cubic(bend.ax, bend.ax + bend.straight, bend.bx - bend.straight, bend.bx, t);
          const y = cubic(bend.ay, bend.ay, bend.by, bend.by, t);
          // Those that run back leave their box by their bends: they are drawn where their box is seen.
          return x >= Math.max(left, graph.left[0]) && x <= Math.min(region.right, graph.right[0]) && y >= top && y <= region.bottom;
        });
        if (passes) expect(laneCrosses(graph, 0, region, 1)).toBe(true);
      }),
    );
  });

  it('are not those that pass above or below', () => {
    const graph = twoNodes(0, 0, 1_150, 1_000);
    expect(laneCrosses(graph, 0, { left: 200, top: 800, right: 400, bottom: 1_000 }, 2)).toBe(false);
    expect(laneCrosses(graph, 0, { left: 600, top: 450, right: 700, bottom: 550 }, 2)).toBe(true);
  });
});
