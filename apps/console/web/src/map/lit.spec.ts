import { layoutOf } from './given-layout.js';
import { litAround, litShared } from './lit.js';
import { mapGraph, type MapGraph } from './map-graph.js';

const graph = mapGraph(layoutOf(['abc', 'de', 'fg'], ['a>d', 'b>d', 'b>e', 'c>e', 'd>f', 'e>g']));
const letters = ({ layout }: MapGraph, marks: Uint8Array) => layout.nodes.filter((_, place) => marks[place] === 1).map(({ id }) => id).join('');
const lanes = ({ layout: { nodes, lanes: { from, to } } }: MapGraph, lit: readonly number[]) => lit.map((lane) => `${nodes[from[lane]].id}>${nodes[to[lane]].id}`);
const at = (id: string) => graph.placeOf.get(id)!;

describe('What is lit', () => {
  it('is what a node depends on and what depends on it, with the lanes between', () => {
    const lit = litAround(graph, at('d'));
    expect(letters(graph, lit.nodes)).toBe('abdf');
    expect(lanes(graph, lit.lanes)).toEqual(['a>d', 'b>d', 'd>f']);
  });

  it('leaves out lanes between those upstream and those downstream that pass the node by', () => {
    const passing = mapGraph(layoutOf(['a', 'b', 'c'], ['a>b', 'b>c', 'a>c']));
    expect(lanes(passing, litAround(passing, 1).lanes)).toEqual(['a>b', 'b>c']);
  });

  it('is of two nodes what both depend on', () => {
    const lit = litShared(graph, at('f'), at('g'));
    expect(letters(graph, lit.nodes)).toBe('bfg');
  });

  it('ends on a cycle', () => {
    const round = mapGraph(layoutOf(['a', 'b'], ['a>b', 'b>a']));
    expect(letters(round, litAround(round, 0).nodes)).toBe('ab');
  });
});
