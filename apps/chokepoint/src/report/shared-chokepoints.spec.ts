import { describe, expect, it } from '@jest/globals';
import { sharedChokepoints } from './shared-chokepoints.js';

const stops = (nodes: string[], owners: string[], countries: string[]) => ({ nodes, owners, countries });

describe('shared chokepoints', () => {
  it('are those that stop each of the nodes alone', () => {
    expect(sharedChokepoints([stops(['n5', 'abf'], ['TSMC', 'Ajinomoto'], ['TW', 'JP']), stops(['abf', '4n'], ['TSMC', 'Ajinomoto'], ['TW', 'KR', 'JP'])])).toEqual(stops(['abf'], ['Ajinomoto', 'TSMC'], ['JP', 'TW']));
  });

  it('are all that one node has, and none of no nodes', () => {
    expect(sharedChokepoints([stops(['n5'], ['TSMC'], [])])).toEqual(stops(['n5'], ['TSMC'], []));
    expect(sharedChokepoints([])).toEqual(stops([], [], []));
  });
});
