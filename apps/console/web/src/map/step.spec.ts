import { layoutOf } from './given-layout.js';
import { mapGraph } from './map-graph.js';
import { readingOrder, stepFrom, type Direction } from './step.js';

const graph = mapGraph(layoutOf(['ab', 'cd'], ['a>c', 'a>d', 'b>d']));
const from = (id: string, direction: Direction) => graph.layout.nodes[stepFrom(graph, graph.placeOf.get(id)!, direction)].id;

describe('Arrow keys', () => {
  it('go along the largest lane', () => {
    expect([from('a', 'ArrowRight'), from('d', 'ArrowLeft')]).toEqual(['d', 'b']);
  });

  it('stay where there is no lane', () => {
    expect([from('a', 'ArrowLeft'), from('c', 'ArrowRight')]).toEqual(['a', 'c']);
  });

  it('go through a tier and on to the next', () => {
    expect([from('a', 'ArrowDown'), from('b', 'ArrowDown'), from('a', 'ArrowUp')]).toEqual(['b', 'c', 'a']);
  });

  it('reach every node', () => {
    expect(readingOrder(graph).map((node) => graph.layout.nodes[node].id).join('')).toBe('abcd');
  });
});
