import type { risk } from '@chokepoint/contracts/grpc';
import type { StressResult } from '@chokepoint/workers';

/** A loss seen from both ends. */
export interface StressedLoss {
  /** For how long the nodes are down; the best response is over these weeks */
  readonly weeks: number;
  /** What is lost at best, when everybody coordinates */
  readonly loss: number;
  /** Weeks until the first unit is lost; null where none ever is */
  readonly tts: number | null;
  /** Loss as a share of the largest of its class */
  readonly rei: number;
  /** What is lost in 52 weeks when nobody coordinates */
  readonly projectedLoss: number;
  /** Nodes that lose more than their demand so that others get it; absent where there are none */
  readonly excess?: readonly string[];
}

/** By node (or set of nodes), owner or country. */
export type StressedLosses = Readonly<Record<string, StressedLoss>>;

/** What `stress --json` prints. */
export interface StressAnswer {
  readonly scenarios: StressedLosses;
  readonly owners: StressedLosses;
  readonly countries: StressedLosses;
}

type Losses = StressResult['nodes'] | readonly risk.Stressed[];

export function stressAnswer({ nodes, owners, countries }: { readonly nodes: Losses; readonly owners: Losses; readonly countries: Losses }): StressAnswer {
  return { scenarios: byId(nodes), owners: byId(owners), countries: byId(countries) };
}

function byId(losses: Losses): StressedLosses {
  return Object.fromEntries(
    losses.map(({ id, weeks, loss, tts, rei, projectedLoss, excess }) => [id, { weeks, loss, tts: tts ?? null, rei, projectedLoss, ...(excess.length > 0 && { excess }) }]),
  );
}
