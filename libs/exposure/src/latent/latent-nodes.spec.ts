import { describe, expect, it } from '@jest/globals';
import { parseNetwork } from '@chokepoint/network';
import { ProjectionWorkspace } from '../projection/projection-workspace.js';
import { latentExposure } from './latent-exposure.js';
import { hazardousNodes, latentNodes } from './latent-nodes.js';
import { lossExposure } from './loss-exposure.js';

const network = parseNetwork({
  id: 'row',
  nodes: [
    { id: 'a', hazardPerYear: 0.3, demand: 1 },
    { id: 'b', demand: 2 },
    { id: 'c', hazardPerYear: 1e-9, demand: 3, ttrWeeks: 2.5 },
  ],
}).compiled!;

describe('The nodes that may be lost', () => {
  it('are those with a hazard, in node order', () => {
    expect([...hazardousNodes(network)]).toEqual([0, 2]);
  });

  it('may be lost on different threads, for the same bits', () => {
    const losses = [2, 0].map((node) => lossExposure(network, [node], new ProjectionWorkspace(network))).reverse();
    expect(latentNodes(network, losses)).toEqual(latentExposure(network).nodes);
  });

  it('all have their loss told', () => {
    expect(() => latentNodes(network, [new Float64Array(3)])).toThrow(RangeError);
  });
});

describe('A rare loss', () => {
  it('counts by its small chance, to all digits', () => {
    const latent = latentNodes(network, [new Float64Array(3), Float64Array.of(0, 0, 100)]);
    expect(latent[2] / 1e-7).toBeCloseTo(1 - 0.5e-9, 12);
  });
});
