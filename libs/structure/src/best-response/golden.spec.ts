import { describe, expect, it } from '@jest/globals';
import { parseNetwork } from '@chokepoint/network';
import { stressOf } from './stress.js';

const SUPPLIERS = [{ id: 'S1', capacity: 30 }, { id: 'S2', capacity: 45 }, { id: 'S3', capacity: 60 }];
const PRODUCTS = [
  { id: 'P1', demand: 75, finishedStock: 20, value: 5000, capacity: 1000 },
  { id: 'P2', demand: 50, finishedStock: 25, value: 6500, capacity: 1000 },
];

/** Three suppliers fully connected to two products, each of which takes one part of any supplier. */
const network = parseNetwork({
  id: 'golden',
  nodes: [...SUPPLIERS, ...PRODUCTS],
  requirements: PRODUCTS.map(({ id }) => ({ node: id, input: 'part' })),
  supplies: PRODUCTS.flatMap(({ id: to }) => SUPPLIERS.map(({ id: from }) => ({ from, to, input: 'part' }))),
}).compiled!;

describe('The example of three suppliers and two products', () => {
  it('has its known losses, times to survive and risk exposure indices', async () => {
    const stresses = await stressOf(network, SUPPLIERS.map(({ id }) => ({ id, lost: [network.nodeIndex.get(id)!] })), { weeks: 2 });
    expect(stresses.map(({ id, loss, excess }) => [id, loss, excess])).toEqual([['S1', 0, []], ['S2', 125_000, []], ['S3', 275_000, []]]);
    [2.25, 9 / 7, 0.9].forEach((weeks, place) => expect(stresses[place].tts).toBeCloseTo(weeks, 12));
    [0, 125 / 275, 1].forEach((share, place) => expect(stresses[place].rei).toBeCloseTo(share, 14));
  });
});
