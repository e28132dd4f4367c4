import fc from 'fast-check';
import { changesOf, inAnotherHalfPoint, type NodeScore, type Present } from './present.js';

const score = (node: string, exposure: number): NodeScore => ({
  node,
  exposure,
  level: 'low',
  timeToImpact: null,
  timeToRecovery: null,
  depth: null,
  incidents: ['quake'],
  kind: 'wafer',
  owner: 'TSMC',
});

const present = (...nodes: NodeScore[]): Present => ({ network: 'toy', networkVersion: 2, modelVersion: '1', asOf: Date.UTC(2025, 0, 21), unknownFacts: 0, nodes });

describe('What a scoring publishes', () => {
  it('is a node in another half point than last published, with what it was', () => {
    const [change, ...others] = changesOf(present(score('n5', 10.5), score('cowos', 3.4)), new Map([['n5', 10.49], ['cowos', 3.1]]), 7);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ node: 'n5', exposure: 10.5, previous: 10.49, scoring: 8, changes: 1, incidents: [{ incident: 'quake' }] });
  });

  it('is a node that was never published, whatever its exposure', () => {
    expect(changesOf(present(score('n5', 0)), new Map(), 0)).toMatchObject([{ node: 'n5', exposure: 0, previous: null, scoring: 1 }]);
  });

  it('is, once, a node that left the network', () => {
    expect(changesOf(present(), new Map([['n5', 12]]), 3)).toMatchObject([{ node: 'n5', exposure: null, level: null, previous: 12, changes: 1 }]);
  });

  it('tells in every event how many the scoring has', () => {
    const changes = changesOf(present(score('a', 1), score('b', 2)), new Map([['c', 3]]), 0);
    expect(changes.map(({ changes: count }) => count)).toEqual([3, 3, 3]);
  });

  it('is never missing where a threshold that is a multiple of 0.5 was crossed', () => {
    const exposure = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(exposure, exposure, fc.integer({ min: 0, max: 200 }), (before, after, halves) => {
        const crossed = before >= halves / 2 !== after >= halves / 2;
        expect(!crossed || inAnotherHalfPoint(before, after)).toBe(true);
      }),
    );
  });
});
