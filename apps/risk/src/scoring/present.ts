import type { ExposureChanged, Level } from '@chokepoint/contracts';

/** The score of one node, as it is stored and published. */
export interface NodeScore {
  readonly node: string;
  readonly exposure: number;
  readonly level: Level;
  readonly timeToImpact: number | null;
  readonly timeToRecovery: number | null;
  readonly depth: { readonly shortfall: number; readonly week: number } | null;
  /** Incidents that act on the node or on what it draws from. */
  readonly incidents: readonly string[];
  readonly kind: string | undefined;
  readonly owner: string | undefined;
}

export interface Present {
  readonly network: string;
  readonly networkVersion: number;
  readonly modelVersion: string;
  /** Milliseconds since the epoch. */
  readonly asOf: number;
  /** Facts about nodes or lanes that the version does not know. */
  readonly unknownFacts: number;
  readonly nodes: readonly NodeScore[];
}

/** What was last published of each node; nothing where it never was. */
export type Published = ReadonlyMap<string, number>;

/** Whether two exposures lie in different half points. */
export function inAnotherHalfPoint(a: number, b: number): boolean {
  return Math.floor(2 * a) !== Math.floor(2 * b);
}

/** The events that a scoring publishes: nodes in another half point than last published, new ones, those that left. */
export function changesOf(present: Present, published: Published, lastScoring: number): ExposureChanged[] {
  const moved = present.nodes.filter(({ node, exposure }) => !published.has(node) || inAnotherHalfPoint(exposure, published.get(node)!));
  const here = new Set(present.nodes.map(({ node }) => node));
  const left = [...published.keys()].filter((node) => !here.has(node)).sort();
  const common = {
    network: present.network,
    networkVersion: present.networkVersion,
    modelVersion: present.modelVersion,
    asOf: new Date(present.asOf).toISOString(),
    scoring: lastScoring + 1,
    changes: moved.length + left.length,
  };
  return [
    ...moved.map((score) => ({ ...common, ...dataOf(score), previous: published.get(score.node) ?? null })),
    ...left.map((node) => ({ ...common, ...GONE, node, previous: published.get(node)! })),
  ];
}

const GONE = { exposure: null, level: null, timeToImpact: null, timeToRecovery: null, depth: null, incidents: [] };

function dataOf({ incidents, ...score }: NodeScore) {
  return { ...score, incidents: incidents.map((incident) => ({ incident })) };
}
