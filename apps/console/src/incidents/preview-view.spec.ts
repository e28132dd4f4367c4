import { describe, expect, it } from '@jest/globals';
import { previewOf } from './preview-view.js';

const document = { nodes: [{ id: 'buyer', name: 'Buyer', kind: 'buyer' }, { id: 'rack', kind: 'system' }, { id: 'wafer', kind: 'wafer' }] } as Parameters<typeof previewOf>[1];
const scored = (exposures: Record<string, number>) => Object.entries(exposures).map(([node, exposure]) => ({ node, exposure, level: exposure >= 20 ? 'high' : 'guarded', timeToImpact: null, timeToRecovery: 3 })) as unknown as Parameters<typeof previewOf>[2];
const preview = (before: Record<string, number>, after: Record<string, number>) => previewOf('2025-01-01T00:00:00Z', document, scored(before), scored(after), 'changes');

describe('The effect of a report', () => {
  it('is told of buyers and systems, those that move most first, whichever way', () => {
    const { nodes } = preview({ buyer: 10, rack: 20, wafer: 0 }, { buyer: 11, rack: 4, wafer: 90 });
    expect(nodes.map(({ node, difference }) => [node, difference])).toEqual([['rack', -16], ['buyer', 1]]);
    expect(nodes[0]).toMatchObject({ name: 'rack', before: { exposure: 20, level: 'high', timeToRecovery: 3 }, after: { level: 'guarded' } });
    expect(nodes[0].before).not.toHaveProperty('timeToImpact');
  });

  it('counts nodes of every kind that move so far that it shows', () => {
    expect(preview({ buyer: 10, rack: 20, wafer: 0 }, { buyer: 10.04, rack: 20.05, wafer: 1 }).moved).toBe(2);
  });

  it('is none where nothing moves', () => {
    expect(preview({ buyer: 10 }, { buyer: 10.01 })).toMatchObject({ effect: 'same', moved: 0 });
    expect(preview({ buyer: 10 }, { buyer: 12 }).effect).toBe('changes');
  });

  it('leaves out what is not there afterwards', () => expect(preview({ buyer: 10, rack: 1 }, { buyer: 10 }).nodes).toHaveLength(1));
});
