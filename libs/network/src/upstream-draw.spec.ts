import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CompiledNetwork } from './compiled-network.js';
import type { NetworkInput } from './document.js';
import { parseNetwork } from './parse-network.js';
import { networkDocuments } from './testing/index.js';
import { UpstreamDraw } from './upstream-draw.js';

type Lane = [from: string, to: string, units: number];

/** Every lane is an input of its own with a lead, so that cycles are legal; the last node has final demand. */
const chained = (lanes: readonly Lane[], demanded: string): CompiledNetwork =>
  parseNetwork({
    id: 'n',
    nodes: [...new Set(lanes.flatMap(([from, to]) => [from, to]))].map((id) => ({ id, demand: id === demanded ? 1 : 0 })),
    requirements: lanes.map(([, node, unitsPerOutput], index) => ({ node, input: `i${index}`, unitsPerOutput })),
    supplies: lanes.map(([from, to], index) => ({ from, to, input: `i${index}`, share: 1, leadWeeks: 1 })),
  } satisfies NetworkInput).compiled!;

/** A ring with five random suppliers more for every node, which draws `gain` units in all. */
const tangle = (size: number, gain: number): Lane[] => {
  let seed = 7;
  const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  return Array.from({ length: size * 6 }, (_, index): Lane => [`n${index < size ? (index + 1) % size : Math.floor(next() * size)}`, `n${index % size}`, gain / 6]);
};

const drawn = (network: CompiledNetwork, direct: Record<string, number>, draw = new UpstreamDraw(network)) => {
  const amounts = draw.of({ nodes: Object.keys(direct).map((id) => network.nodeIndex.get(id)!), units: Object.values(direct) });
  return amounts && Object.fromEntries(Array.from(amounts.nodes, (node) => [network.nodeIds[node], amounts.units[node]]));
};

/** x = direct + B·x by Gaussian elimination of the full matrix, from the first row to the last, straight from the definition. */
const solvedDensely = ({ nodeCount, laneCount, laneFrom, laneTo, laneRequirement, share, unitsPerOutput }: CompiledNetwork, direct: Float64Array): number[] => {
  const rows = Array.from({ length: nodeCount }, (_, i) => [...Array.from({ length: nodeCount }, (_, j) => (i === j ? 1 : 0)), direct[i]]);
  for (let lane = 0; lane < laneCount; lane++) rows[laneFrom[lane]][laneTo[lane]] -= share[lane] * unitsPerOutput[laneRequirement[lane]];
  for (let column = 0; column < nodeCount; column++) {
    rows.forEach((row, i) => {
      if (i === column || row[column] === 0) return;
      const factor = row[column] / rows[column][column];
      for (let j = column; j <= nodeCount; j++) row[j] -= factor * rows[column][j];
    });
  }
  return rows.map((row, i) => row[nodeCount] / row[i]);
};

describe('what amounts draw upstream', () => {
  it('adds up over tiers and ways', () => {
    const network = chained([['ore', 'wafer', 3], ['wafer', 'chip', 0.5], ['wafer', 'memory', 0.25], ['memory', 'chip', 8], ['chip', 'buyer', 1]], 'buyer');
    expect(drawn(network, { chip: 2 })).toEqual({ chip: 2, memory: 16, wafer: 1 + 4, ore: 15 });
  });

  it('leaves out what is not upstream', () => {
    const network = chained([['ore', 'wafer', 3], ['wafer', 'chip', 0.5], ['chip', 'buyer', 1]], 'buyer');
    expect(drawn(network, { wafer: 1 })).toEqual({ wafer: 1, ore: 3 });
  });

  it('goes round cycles, and on from there', () => {
    // a draws half a b, b half an a.
    const network = chained([['a', 'b', 0.5], ['b', 'a', 0.5], ['ore', 'b', 3], ['a', 'buyer', 1]], 'buyer');
    expect(drawn(network, { a: 1 })).toEqual({ a: 4 / 3, b: 2 / 3, ore: 2 });
  });

  it('counts what a node uses of its own product', () => {
    expect(drawn(chained([['a', 'a', 0.75], ['a', 'buyer', 1]], 'buyer'), { a: 1 })).toEqual({ a: 4 });
  });

  it('adds up a node that comes twice, and drops what is 0', () => {
    const network = chained([['a', 'buyer', 1], ['b', 'buyer', 1]], 'buyer');
    const { nodes, units } = new UpstreamDraw(network).of({ nodes: [0, 0, 2], units: [1, 2, 0] })!;
    expect([Array.from(nodes), units[0]]).toEqual([[0], 3]);
  });

  it('follows no lane that draws nothing', () => {
    expect(drawn(chained([['ore', 'a', 0], ['a', 'buyer', 1]], 'buyer'), { a: 1 })).toEqual({ a: 1 });
  });

  it('has no answer where a cycle upstream that stands still would consume more than it makes', () => {
    const network = chained([['a', 'b', 2], ['b', 'a', 1], ['a', 'idle', 1], ['c', 'buyer', 1]], 'buyer');
    const draw = new UpstreamDraw(network);
    expect(drawn(network, { idle: 1, c: 1 }, draw)).toBeUndefined();
    // Nothing is left of the question without an answer.
    expect(drawn(network, { buyer: 1 }, draw)).toEqual({ buyer: 1, c: 1 });
  });

  it.each([1, 1 - 1e-12])('has none where the cycle consumes %d of what it makes, as for the baseline', (gain) => {
    expect(drawn(chained([['a', 'b', 1], ['b', 'a', gain], ['c', 'buyer', 1]], 'buyer'), { a: 1 })).toBeUndefined();
  });

  it('has none where numbers overflow', () => {
    const network = chained([['a', 'b', 1e300], ['b', 'idle', 1e300], ['a', 'buyer', 1]], 'buyer');
    const draw = new UpstreamDraw(network);
    expect(drawn(network, { idle: 1 }, draw)).toBeUndefined();
    expect(drawn(network, { a: 1 }, draw)).toEqual({ a: 1 });
  });

  it('is what the baseline is, asked for final demand', () => {
    fc.assert(
      fc.property(networkDocuments(), (document) => {
        const network = parseNetwork(document).compiled!;
        const amounts = new UpstreamDraw(network).of({ nodes: [...network.demand.keys()], units: network.demand })!;
        network.baseline.forEach((output, node) => expect(Math.abs(amounts.units[node] - output)).toBeLessThanOrEqual(1e-10 * output));
      }),
      { numRuns: 200 },
    );
  });

  it('is the dense solution for any direct amounts, one question after the other', () => {
    const questions = fc.array(fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(networkDocuments(), questions, (document, asked) => {
        const network = parseNetwork(document).compiled!;
        const draw = new UpstreamDraw(network);
        for (const units of asked) {
          const direct = Float64Array.from({ length: network.nodeCount }, (_, node) => units[node]);
          const amounts = draw.of({ nodes: [...direct.keys()], units: direct });
          // Without an answer the dense one has an amount below 0, or none.
          const expected = solvedDensely(network, direct);
          if (amounts === undefined) expect(expected.every((each) => each >= 0 && each < Infinity)).toBe(false);
          else expected.forEach((each, node) => expect(Math.abs(amounts.units[node] - each)).toBeLessThanOrEqual(1e-9 * each));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('balances on a large component too dense to be eliminated', () => {
    const network = chained(tangle(1700, 0.9), 'n0');
    const { units } = new UpstreamDraw(network).of({ nodes: [5], units: [1] })!;
    const rest = Float64Array.from(units, (amount, node) => (node === 5 ? 1 : 0) - amount);
    for (let lane = 0; lane < network.laneCount; lane++) rest[network.laneFrom[lane]] += 0.15 * units[network.laneTo[lane]];
    rest.forEach((each, node) => expect(Math.abs(each)).toBeLessThanOrEqual(1e-12 * units[node]));
  });

  it.each([[0.9, true], [1.1, false]])('knows whether such a component that stands still and uses %d of what it makes has finite amounts', (gain, finite) => {
    const network = chained([...tangle(1700, gain), ['c', 'buyer', 1]], 'buyer');
    expect(drawn(network, { n5: 1 }) !== undefined).toBe(finite);
  });

  it('runs down a chain of 20,000 nodes', () => {
    const lanes = Array.from({ length: 20_000 }, (_, index): Lane => [`n${index + 1}`, `n${index}`, 1]);
    const network = chained(lanes, 'n0');
    const { nodes, units } = new UpstreamDraw(network).of({ nodes: [network.nodeIndex.get('n1')!], units: [1] })!;
    expect([nodes.length, units[network.nodeIndex.get('n20000')!]]).toEqual([20_000, 1]);
  });
});
