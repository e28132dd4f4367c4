import fc from 'fast-check';
import { compress, strongComponents } from './strong-components.js';

const SIZE = 8;
const edges = fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)), { maxLength: 20 });

const graphOf = (pairs: readonly (readonly [number, number])[]) => compress(SIZE, pairs.map(([from]) => from), pairs.map(([, to]) => to));

/** Whether one vertex leads to another, by Warshall's algorithm. */
function reachability(pairs: readonly (readonly [number, number])[]): boolean[][] {
  const reaches = Array.from({ length: SIZE }, (_, i) => Array.from({ length: SIZE }, (_, j) => i === j));
  for (const [from, to] of pairs) reaches[from][to] = true;
  for (let via = 0; via < SIZE; via++) for (const row of reaches) if (row[via]) row.forEach((known, to) => (row[to] = known || reaches[via][to]));
  return reaches;
}

describe('strongly connected components', () => {
  it('hold exactly the vertices that lead to each other', () => {
    fc.assert(
      fc.property(edges, (pairs) => {
        const { componentOf } = strongComponents(graphOf(pairs));
        const reaches = reachability(pairs);
        for (let i = 0; i < SIZE; i++) for (let j = 0; j < SIZE; j++) expect(componentOf[i] === componentOf[j]).toBe(reaches[i][j] && reaches[j][i]);
      }),
    );
  });

  it('come after those they lead to, with every vertex once', () => {
    fc.assert(
      fc.property(edges, (pairs) => {
        const { componentOf, members, start, count } = strongComponents(graphOf(pairs));
        for (const [from, to] of pairs) expect(componentOf[to]).toBeLessThanOrEqual(componentOf[from]);
        expect(Array.from(members).sort()).toEqual(Array.from({ length: SIZE }, (_, vertex) => vertex));
        for (let component = 0; component < count; component++) {
          for (const vertex of members.subarray(start[component], start[component + 1])) expect(componentOf[vertex]).toBe(component);
        }
      }),
    );
  });
});

describe('a compressed graph', () => {
  it('keeps the order of edges within a row and leaves out those without one', () => {
    const { start, target, edge } = compress(3, [2, 0, -1, 2], [1, 2, 0, 0]);
    expect([Array.from(start), Array.from(target), Array.from(edge)]).toEqual([[0, 1, 1, 3], [2, 1, 0], [1, 0, 3]]);
  });
});
