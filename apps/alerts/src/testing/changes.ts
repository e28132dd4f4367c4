import type { ExposureChanged } from '@chokepoint/contracts';

/** A change of exposure as risk publishes it; what a test does not name is ordinary. */
export function change(node: string, exposure: number | null, more: Partial<ExposureChanged> = {}): ExposureChanged {
  return {
    network: 'accelerators',
    networkVersion: 1,
    modelVersion: '1',
    node,
    asOf: '2025-01-22T00:00:00.000Z',
    exposure,
    previous: null,
    level: exposure === null ? null : 'high',
    timeToImpact: 2,
    timeToRecovery: 10,
    depth: { shortfall: 0.4, week: 6 },
    incidents: [{ incident: 'tainan' }],
    scoring: 1,
    changes: 1,
    owner: 'TSMC',
    kind: 'foundry',
    ...more,
  };
}

/** The changes of one scoring: `['cowos', 26]` is a node and its exposure. */
export function scoring(
  number: number,
  ...nodes: readonly (readonly [node: string, exposure: number | null, more?: Partial<ExposureChanged>])[]
): ExposureChanged[] {
  const asOf = new Date(Date.UTC(2025, 0, 22, number)).toISOString();
  return nodes.map(([node, exposure, more]) => change(node, exposure, { scoring: number, changes: nodes.length, asOf, ...more }));
}
