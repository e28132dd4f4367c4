import { layoutOf } from '../../map/given-layout.js';
import { mapGraph } from '../../map/map-graph.js';
import { sharedView } from './shared-view.js';

const graph = mapGraph(layoutOf(['ab', 'cd', 'ef'], ['a>c', 'a>d', 'b>d', 'c>e', 'd>e', 'd>f'], ['a!e', 'a!f', 'd!f']));
const at = (id: string) => graph.placeOf.get(id)!;
const letters = (places: readonly number[]) => places.map((place) => graph.layout.nodes[place].id).join('');

describe('What two nodes share', () => {
  it('is what both depend on, by how much passes', () => {
    const { shared, ofOne, ofOther } = sharedView(graph, at('e'), at('f'));
    expect(letters(shared)).toBe('abd');
    expect([ofOne, ofOther]).toEqual([4, 3]);
  });

  it('tells whose loss alone stops both', () => {
    expect(letters(sharedView(graph, at('e'), at('f')).stopsBoth)).toBe('a');
  });

  it('includes one of the two where the other depends on it', () => {
    expect(letters(sharedView(graph, at('d'), at('f')).shared)).toBe('abd');
  });

  it('is nothing where nothing is shared', () => {
    expect(sharedView(graph, at('b'), at('c')).shared).toEqual([]);
  });
});
