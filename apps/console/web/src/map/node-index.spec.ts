import type { MapLayout } from '@chokepoint/console-service/contract';
import fc from 'fast-check';
import { layoutOf } from './given-layout.js';
import { NodeIndex } from './node-index.js';

const place = fc.record({ x: fc.integer({ min: -20, max: 900 }), y: fc.integer({ min: -20, max: 400 }) });
const layouts: fc.Arbitrary<MapLayout> = fc.array(place, { maxLength: 60, size: 'max' }).map((places) => ({ ...layoutOf([], []), width: 800, height: 350, nodes: places.map(({ x, y }, node) => ({ id: `n${node}`, name: '', tier: 0, x, y, flow: 0, stops: [] })) }));

describe('The index of nodes', () => {
  it('finds every node of a region, and no other', () => {
    fc.assert(
      fc.property(layouts, place, fc.nat(300), fc.nat(100), (layout, { x, y }, width, height) => {
        const region = { left: x, top: y, right: x + width, bottom: y + height };
        const inside = [...layout.nodes.keys()].filter((node) => {
          const { x: left, y: top } = layout.nodes[node];
          return left <= region.right && left + layout.nodeWidth >= region.left && top <= region.bottom && top + layout.nodeHeight >= region.top;
        });
        expect([...new NodeIndex(layout).in(region)].sort((a, b) => a - b)).toEqual(inside);
      }),
    );
  });

  it('tells which node stands at a point, and that none does', () => {
    const index = new NodeIndex(layoutOf(['ab', 'c'], []));
    expect([index.at(5, 5), index.at(10, 31), index.at(340, 10), index.at(180, 5)]).toEqual([0, 1, 2, -1]);
    expect(index.at(152, 5, 3)).toBe(0);
  });
});
