import fc from 'fast-check';
import type { CompiledNetwork } from './compiled-network.js';
import { compileNetwork, NoBaselineError } from './compile-network.js';
import type { NetworkInput } from './document.js';
import { parseNetwork } from './parse-network.js';
import { networkDocuments } from './testing/index.js';

const compiled = (document: NetworkInput): CompiledNetwork => parseNetwork(document).compiled!;

const range = (start: Int32Array, index: number): number[] =>
  Array.from({ length: start[index + 1] - start[index] }, (_, offset) => start[index] + offset);

const anyNetwork = (check: (network: CompiledNetwork) => void): void =>
  fc.assert(fc.property(networkDocuments({ standingShortages: true }), (document) => check(compiled(document))), { numRuns: 100 });

describe('a compiled network', () => {
  it('scales flows, rooms, stocks and capacities with the baseline', () => {
    const network = compiled({
      id: 'n',
      nodes: [{ id: 'fab', capacity: 30 }, { id: 'buyer', demand: 10, utilization: 0.8 }],
      requirements: [{ node: 'buyer', input: 'wafer', unitsPerOutput: 2, stockWeeks: 3, surge: 0.5 }],
      supplies: [{ from: 'fab', to: 'buyer', input: 'wafer', share: 1, standby: 0.1 }],
    });
    expect(Array.from(network.baseline)).toEqual([20, 10]);
    expect(Array.from(network.capacity)).toEqual([30, 12.5]);
    expect([network.flow[0], network.room[0], network.stock[0]]).toEqual([20, 0.5 * 20 + 0.1 * 20, 60]);
  });

  it('balances: what a node makes is its demand and the flows of its lanes', () => {
    anyNetwork((network) => {
      network.baseline.forEach((output, node) => {
        const used = range(network.laneStart, node).reduce((sum, lane) => sum + network.flow[lane], network.demand[node]);
        expect(Math.abs(used - output)).toBeLessThanOrEqual(1e-12 * output);
      });
    });
  });

  it('finds every lane under its supplier, its requirement and its row', () => {
    anyNetwork((network) => {
      const { document, nodeIds, laneRow, requirementRow } = network;
      for (const node of nodeIds.keys()) {
        for (const lane of range(network.laneStart, node)) expect(document.supplies[laneRow[lane]].from).toBe(nodeIds[node]);
        for (const requirement of range(network.requirementStart, node)) expect(document.requirements[requirementRow[requirement]].node).toBe(nodeIds[node]);
      }
      for (const requirement of requirementRow.keys()) {
        const { node, input } = document.requirements[requirementRow[requirement]];
        const rows = range(network.incomingStart, requirement).map((place) => laneRow[network.incomingLane[place]]);
        expect(rows).toEqual(document.supplies.flatMap((lane, row) => (lane.to === node && lane.input === input ? [row] : [])));
      }
    });
  });

  it('puts the lanes of a node into classes, lowest first, final demand among its equals', () => {
    anyNetwork((network) => {
      for (const node of network.nodeIds.keys()) {
        const classes = range(network.classStart, node);
        const levels = classes.map((level) => [
          ...range(network.classLane, level).map((lane) => network.priority[lane]),
          ...(network.classHasDemand[level] ? [network.demandPriority[node]] : []),
        ]);
        for (const level of levels) expect(new Set(level).size).toBe(1);
        expect(levels.map(([level]) => level)).toEqual([...new Set(levels.flat())].sort((a, b) => a - b));
        expect(classes.flatMap((level) => range(network.classLane, level))).toEqual(range(network.laneStart, node));
        expect(classes.filter((level) => network.classHasDemand[level])).toHaveLength(network.demand[node] > 0 ? 1 : 0);
      }
    });
  });

  it('makes goods after those that go into them without lead', () => {
    anyNetwork(({ makingOrder, laneFrom, laneTo, leadWeeks }) => {
      const place = new Map(Array.from(makingOrder, (node, index) => [node, index]));
      expect(place.size).toBe(makingOrder.length);
      leadWeeks.forEach((lead, lane) => {
        if (lead === 0) expect(place.get(laneFrom[lane])!).toBeLessThan(place.get(laneTo[lane])!);
      });
    });
  });

  it('needs a baseline', () => {
    const document = parseNetwork({ id: 'n', nodes: [{ id: 'a' }], requirements: [{ node: 'a', input: 'a', unitsPerOutput: 2 }], supplies: [{ from: 'a', to: 'a', input: 'a', leadWeeks: 1 }] }).network!;
    document.nodes[0].demand = 1;
    expect(() => compileNetwork(document)).toThrow(NoBaselineError);
  });

  it('of 100,000 lanes is checked and compiled in seconds', () => {
    const size = 50_000;
    const document: NetworkInput = {
      id: 'large',
      nodes: Array.from({ length: size }, (_, node) => ({ id: `n${node}`, demand: 1 })),
      requirements: Array.from({ length: size }, (_, node) => ({ node: `n${node}`, input: 'x', unitsPerOutput: 0.9 })),
      supplies: Array.from({ length: 2 * size }, (_, lane) => ({
        from: `n${(lane * 7919 + (lane < size ? 1 : 13)) % size}`,
        to: `n${lane % size}`,
        input: 'x',
        share: 0.5,
        leadWeeks: 1,
      })),
    };
    const { errors, compiled: network } = parseNetwork(document);
    expect(errors).toEqual([]);
    expect(network!.baseline.reduce((sum, each) => sum + each, 0) / (10 * size)).toBeCloseTo(1, 12);
  });
});
