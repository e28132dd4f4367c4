import type { ExposureChanged } from '@chokepoint/contracts';

export type AlertedIncident = {
  readonly incident: string;
  /** The most it contributes to any one node of the alert; absent while that is not computed. */
  readonly contribution?: number;
};

/** Each incident behind the changes once: those that contribute most first, then those behind most nodes, then by name. */
export function rankIncidents(changes: readonly ExposureChanged[]): AlertedIncident[] {
  const found = new Map<string, { contribution: number | undefined; nodes: number }>();
  for (const { incident, contribution } of changes.flatMap(({ incidents }) => incidents)) {
    const known = found.get(incident);
    found.set(incident, { contribution: greater(known?.contribution, contribution), nodes: (known?.nodes ?? 0) + 1 });
  }
  return [...found]
    .sort(([a, x], [b, y]) => (y.contribution ?? 0) - (x.contribution ?? 0) || y.nodes - x.nodes || (a < b ? -1 : 1))
    .map(([incident, { contribution }]) => (contribution === undefined ? { incident } : { incident, contribution }));
}

function greater(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}
