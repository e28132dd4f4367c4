import { describe, expect, it } from '@jest/globals';
import { type CompiledNetwork, type NetworkInput, parseNetwork } from '@chokepoint/network';
import { networkDocuments } from '@chokepoint/network/testing';
import fc from 'fast-check';
import { givenNetwork, stoppedWith } from './given-losses.js';
import { LossPropagation, stoppedByEach } from './loss-propagation.js';

const compiled = (document: NetworkInput): CompiledNetwork => parseNetwork(document).compiled!;

function rows(network: CompiledNetwork, from?: number, to?: number): number[][] {
  const { start, target } = stoppedByEach(network, from, to);
  return Array.from({ length: start.length - 1 }, (_, row) => [...target.subarray(start[row], start[row + 1])]);
}

/** Nodes in a row, each of which needs the one before. */
function chain(length: number): CompiledNetwork {
  const ids = Array.from({ length }, (_, place) => `n${place}`);
  const lanes = ids.slice(1).map((to, place) => ({ from: ids[place], to, input: 'part' }));
  return compiled({ id: 'chain', nodes: ids.map((id) => ({ id })), requirements: lanes.map(({ to: node, input }) => ({ node, input })), supplies: lanes });
}

describe('What the loss of each node stops', () => {
  const network = compiled(givenNetwork({ server: [['board'], ['memory a', 'memory b']], board: [['film']], 'memory a': [['film']], 'memory b': [['film']] }));

  it('is a row for each, itself first', () => {
    const [server, board, memory, otherMemory, film] = [0, 1, 2, 3, 4];
    expect(rows(network).slice(0, 4)).toEqual([[server], [board, server], [memory], [otherMemory]]);
    expect(rows(network)[film][0]).toBe(film);
    expect(rows(network)[film].toSorted()).toEqual([0, 1, 2, 3, 4]);
  });

  it('can be asked for a range of nodes', () => {
    const all = rows(network);
    expect(rows(network, 1, 3)).toEqual(all.slice(1, 3));
    expect(rows(network, 3)).toEqual(all.slice(3));
    expect(rows(network, 2, 2)).toEqual([]);
  });

  it('refuses ranges that are none', () => {
    for (const [from, to] of [[-1, 2], [3, 2], [0, 6], [0.5, 2], [NaN, 2]]) expect(() => rows(network, from, to)).toThrow(RangeError);
  });

  it('holds rows far longer than the network', () => {
    const { start, target } = stoppedByEach(chain(300));
    expect(target.length).toBe((300 * 301) / 2);
    expect([...target.subarray(start[200], start[201])]).toEqual(Array.from({ length: 100 }, (_, place) => 200 + place));
  });

  it('is nothing in a network without nodes', () => {
    expect(rows(compiled({ id: 'empty' }))).toEqual([]);
  });

  it('is, on random networks, what the definition says, and what a loss alone stops', () => {
    const check = (document: NetworkInput) => {
      const each = compiled(document);
      const propagation = new LossPropagation(each);
      expect(propagation.stoppedByEach()).toEqual(stoppedByEach(each));
      for (const [node, row] of rows(each).entries()) {
        expect(row.map((index) => each.nodeIds[index]).sort()).toEqual(stoppedWith(document, [each.nodeIds[node]]).sort());
        expect(row.sort()).toEqual([...propagation.stoppedBy([node])]);
      }
    };
    fc.assert(fc.property(networkDocuments(), check), { numRuns: 300 });
  });
});
