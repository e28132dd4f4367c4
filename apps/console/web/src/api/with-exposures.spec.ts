import type { NodeExposure, NowView } from '@chokepoint/console-service/contract';
import { describe, expect, it } from '@jest/globals';
import { withExposures } from './with-exposures.js';

const scored = (node: string, exposure: number): NodeExposure => ({ node, exposure, level: 'low', incidents: [] });
const view: NowView = { network: 'n', networkVersion: 1, asOf: '2024-12-17T12:00:00Z', nodes: [{ id: 'a', name: 'A', now: scored('a', 1) }, { id: 'b', name: 'B' }] };
const LATER = '2024-12-17T12:01:00Z';

describe('The present', () => {
  it('takes what changed, and leaves the rest as it is', () => {
    const next = withExposures(view, { asOf: LATER, changed: [scored('b', 2), scored('unknown', 3)] });
    expect(next).toEqual({ ...view, asOf: LATER, nodes: [view.nodes[0], { id: 'b', name: 'B', now: scored('b', 2) }] });
    expect(next.nodes[0]).toBe(view.nodes[0]);
  });

  it('stays the same object where it is told what it says already', () => {
    expect(withExposures(view, { asOf: view.asOf!, changed: [scored('a', 1)] })).toBe(view);
  });

  it('takes what differs in anything but the number', () => {
    expect(withExposures(view, { asOf: LATER, changed: [{ ...scored('a', 1), timeToImpact: 3 }] }).nodes[0].now?.timeToImpact).toBe(3);
  });
});
