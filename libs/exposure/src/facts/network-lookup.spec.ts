import { readFileSync } from 'node:fs';
import { parseNetwork } from '@chokepoint/network';
import { networkLookup } from './network-lookup.js';

const document = JSON.parse(readFileSync(new URL('../../fixtures/toy-in-process.json', import.meta.url), 'utf8'));
document.nodes[0].ttrWeeks = 0;
const network = networkLookup(parseNetwork(document).compiled!);

describe('What facts look up in a network', () => {
  it('is how long its nodes take to recover', () => {
    expect(['n5', 'cowos', 'nowhere', 'toString'].map((node) => network.ttrWeeks(node))).toEqual([0, 12, undefined, undefined]);
  });

  it('is whether it has a lane, each part that is told having to match', () => {
    expect(network.hasLane('cowos')).toBe(true);
    expect(network.hasLane('cowos', 'nvidia')).toBe(true);
    expect(network.hasLane('cowos', undefined, 'packaging')).toBe(true);
    expect(network.hasLane('cowos', 'nvidia', 'packaging')).toBe(true);
    expect(network.hasLane('cowos', 'apple')).toBe(false);
    expect(network.hasLane('cowos', 'nvidia', 'wafer')).toBe(false);
    expect(network.hasLane('apple')).toBe(false);
    expect(network.hasLane('nowhere')).toBe(false);
  });
});
