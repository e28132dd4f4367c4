import { layoutOf } from '../../map/given-layout.js';
import { mapSummary } from './map-summary.js';

const layout = layoutOf(['a', 'b', 'cd'], ['a>b', 'b>c', 'b>d'], ['a!b', 'a!c', 'b!c']);

describe('What the map says first', () => {
  it('is how many are exposed, who most, and whose loss stops most', () => {
    const summary = mapSummary(layout, new Map([['a', { exposure: 1, level: 'low' }], ['c', { exposure: 30, level: 'high' }], ['d', { exposure: 9, level: 'guarded' }]]));
    expect(summary).toMatchObject({ exposed: 2, scored: 3, worst: { node: { id: 'c' } }, widest: { id: 'a' }, buyersStopped: 1 });
  });

  it('is calm where nothing is exposed', () => {
    expect(mapSummary(layout, new Map([['a', { exposure: 0, level: 'low' }]])).worst).toBeUndefined();
  });
});
