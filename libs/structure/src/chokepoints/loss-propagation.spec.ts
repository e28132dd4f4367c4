import { describe, expect, it } from '@jest/globals';
import { type NetworkInput, parseNetwork } from '@chokepoint/network';
import { networkDocuments } from '@chokepoint/network/testing';
import fc from 'fast-check';
import { givenNetwork, type Needs, stoppedWith } from './given-losses.js';
import { LossPropagation } from './loss-propagation.js';

function losing(document: NetworkInput) {
  const network = parseNetwork(document).compiled!;
  const propagation = new LossPropagation(network);
  return (...lost: string[]): string[] => Array.from(propagation.stoppedBy(lost.map((id) => network.nodeIndex.get(id)!)), (node) => network.nodeIds[node]);
}

const losingIn = (needs: Needs) => losing(givenNetwork(needs));

describe('The loss of nodes', () => {
  it('stops nobody else where nobody needs them', () => {
    const stoppedBy = losingIn({ chip: [['fab']] });
    expect(stoppedBy('chip')).toEqual(['chip']);
    expect(stoppedBy()).toEqual([]);
  });

  it('stops who lacks any one critical input', () => {
    const stoppedBy = losingIn({ server: [['chip'], ['memory']] });
    expect(stoppedBy('chip')).toEqual(['server', 'chip']);
    expect(stoppedBy('memory')).toEqual(['server', 'memory']);
  });

  it('stops a buyer of several suppliers only when all of them are stopped', () => {
    const stoppedBy = losingIn({ server: [['memory a', 'memory b', 'memory c']] });
    expect(stoppedBy('memory a', 'memory c')).toEqual(['memory a', 'memory c']);
    expect(stoppedBy('memory a', 'memory c', 'memory b')).toEqual(['server', 'memory a', 'memory b', 'memory c']);
  });

  it('stops a buyer whose suppliers all hang on one node further up', () => {
    const stoppedBy = losingIn({ server: [['board a', 'board b']], 'board a': [['film']], 'board b': [['laminate']], laminate: [['film']] });
    expect(stoppedBy('film')).toEqual(['server', 'board a', 'board b', 'film', 'laminate']);
    expect(stoppedBy('laminate')).toEqual(['board b', 'laminate']);
  });

  it('stops a buyer that takes two inputs from the same supplier once', () => {
    expect(losingIn({ server: [['chip'], ['chip']] })('chip')).toEqual(['server', 'chip']);
  });

  it('never stops anybody for want of an input of criticality 0.99', () => {
    const document = givenNetwork({ server: [['chip']], cloud: [['server']] });
    document.requirements![0].criticality = 0.99;
    expect(losing(document)('chip')).toEqual(['chip']);
  });

  it('spares who has a qualified supplier that is not used', () => {
    const document = givenNetwork({ server: [['chip a', 'chip b']] });
    document.supplies = document.supplies!.map((lane) => ({ ...lane, share: lane.from === 'chip a' ? 1 : 0 }));
    const stoppedBy = losing(document);
    expect(stoppedBy('chip a')).toEqual(['chip a']);
    expect(stoppedBy('chip a', 'chip b')).toEqual(['server', 'chip a', 'chip b']);
  });
});

describe('A cycle of critical lanes', () => {
  const cycle = { tool: [['chip'], ['laser']], chip: [['tool']], server: [['chip']] };

  it('keeps running when nothing is lost, and when what is lost is outside', () => {
    const stoppedBy = losingIn(cycle);
    expect(stoppedBy()).toEqual([]);
    expect(stoppedBy('server')).toEqual(['server']);
  });

  it('stops as a whole when one of its nodes does, and what hangs on it too', () => {
    const stoppedBy = losingIn(cycle);
    expect(stoppedBy('laser')).toEqual(['tool', 'chip', 'laser', 'server']);
    expect(stoppedBy('chip')).toEqual(['tool', 'chip', 'server']);
  });

  it('sustains itself where it can do without what is lost', () => {
    const stoppedBy = losingIn({ a: [['b', 'outside']], b: [['a', 'outside']] });
    expect(stoppedBy('outside')).toEqual(['outside']);
    expect(stoppedBy('outside', 'a')).toEqual(['a', 'b', 'outside']);
  });

  it('may be one node that supplies itself', () => {
    const stoppedBy = losingIn({ seed: [['seed']], crop: [['seed', 'crop']] });
    expect(stoppedBy('seed')).toEqual(['seed']);
    expect(stoppedBy('crop')).toEqual(['crop']);
  });
});

describe('The propagation of losses', () => {
  it('takes lost nodes in any order and more than once', () => {
    const propagation = new LossPropagation(parseNetwork(givenNetwork({ c: [['a', 'b']] })).compiled!);
    expect([...propagation.stoppedBy([2, 1, 2, 1])]).toEqual([0, 1, 2]);
    expect([...propagation.stoppedBy(Int32Array.of(1))]).toEqual([1]);
  });

  it('refuses what is no node, and answers as before afterwards', () => {
    const propagation = new LossPropagation(parseNetwork(givenNetwork({ b: [['a']] })).compiled!);
    for (const index of [-1, 2, 0.5, NaN]) expect(() => propagation.stoppedBy([1, index])).toThrow(new RangeError(`no node has the index ${index}`));
    expect([...propagation.stoppedBy([1])]).toEqual([0, 1]);
  });

  it('stops, on random networks, what is not in the greatest set that can run, one loss after the other', () => {
    const losses = networkDocuments().chain((document) =>
      fc.record({ document: fc.constant(document), lost: fc.array(fc.subarray(document.nodes!.map(({ id }) => id)), { maxLength: 5 }) }),
    );
    const check = ({ document, lost }: { document: NetworkInput; lost: string[][] }) => {
      const stoppedBy = losing(document);
      for (const nodes of lost) expect(stoppedBy(...nodes)).toEqual(stoppedWith(document, nodes));
    };
    fc.assert(fc.property(losses, check), { numRuns: 300 });
  });
});
