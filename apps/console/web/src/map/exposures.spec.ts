import type { MapNode } from '@chokepoint/console-service/contract';
import { exposureOf } from './exposures.js';

const node = { id: 'owner:TSMC', name: 'TSMC', members: ['n3', 'n5'], tier: 0, x: 0, y: 0, flow: 0, stops: [] } satisfies MapNode;

describe('The exposure of what is drawn', () => {
  it('is the worst of its members', () => {
    const exposures = new Map([
      ['n3', { exposure: 3, level: 'low' as const }],
      ['n5', { exposure: 26, level: 'high' as const }],
    ]);
    expect(exposureOf(node, exposures)).toEqual({ exposure: 26, level: 'high' });
  });

  it('is none before anything of it has been scored', () => {
    expect(exposureOf(node, new Map())).toBeUndefined();
  });
});
