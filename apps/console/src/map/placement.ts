import type { Lanes } from './forward-order.js';

/** Sizes of what is drawn, in units of the map: at its natural size they are pixels. */
export const NODE = { width: 150, height: 22, gapAcross: 5, gapAlong: 10, betweenTiers: 48 } as const;
const HEADING = 28;
const MARGIN = 8;

/** What a layout is made of. */
export interface LayoutTask {
  readonly size: number;
  readonly lanes: Lanes;
  /** [nodes] */
  readonly tier: Int32Array;
}

export interface Placement {
  readonly width: number;
  readonly height: number;
  /** [nodes] of the upper left corner */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** [tiers] */
  readonly tiers: readonly { readonly x: number; readonly width: number }[];
  /** [lanes] x, y, x, y … */
  readonly points?: readonly (readonly number[])[];
}

const SWEEPS = 8;
/** Of width to height: a screen's. */
const ASPECT = 1.7;

/**
 * A layered layout in time linear in the lanes: nodes of a tier are ordered by where their neighbours stand (barycentres
 * of Sugiyama, Tagawa and Toda 1981, in a fixed number of sweeps) and fill as many columns as give the map the shape
 * of a screen.
 */
export function placeByTiers({ size, lanes, tier }: LayoutTask): Placement {
  const rows = byTier(size, tier);
  const order = orderWithinTiers(rows, size, lanes, tier);
  const depth = rowsFor(rows.map((each) => each.length));
  const [x, y] = [new Float64Array(size), new Float64Array(size)];
  const height = MARGIN * 2 + HEADING + depth * (NODE.height + NODE.gapAcross) - NODE.gapAcross;
  let left: number = MARGIN;
  const tiers = order.map((nodes) => {
    const columns = Math.max(1, Math.ceil(nodes.length / depth));
    const used = Math.ceil(nodes.length / columns);
    const top = MARGIN + HEADING + ((depth - used) / 2) * (NODE.height + NODE.gapAcross);
    nodes.forEach((node, place) => {
      x[node] = left + (place % columns) * (NODE.width + NODE.gapAlong);
      y[node] = top + Math.floor(place / columns) * (NODE.height + NODE.gapAcross);
    });
    const placed = { x: left, width: columns * (NODE.width + NODE.gapAlong) - NODE.gapAlong };
    left += placed.width + NODE.betweenTiers * Math.max(1, Math.sqrt(columns));
    return placed;
  });
  const end = tiers.at(-1);
  return { width: (end ? end.x + end.width : 0) + MARGIN, height, x, y, tiers };
}

function byTier(size: number, tier: Int32Array): number[][] {
  const rows: number[][] = Array.from({ length: tier.reduce((most, each) => Math.max(most, each), -1) + 1 }, () => []);
  for (let node = 0; node < size; node++) rows[tier[node]].push(node);
  return rows;
}

/** Places run from 0 to 1 within each tier, so that tiers of any size can be compared. */
function orderWithinTiers(rows: readonly number[][], size: number, { from, to }: Lanes, tier: Int32Array): number[][] {
  const place = new Float64Array(size);
  const note = (nodes: readonly number[]) => nodes.forEach((node, index) => (place[node] = (index + 0.5) / nodes.length));
  const order = rows.map((nodes) => [...nodes]);
  order.forEach(note);
  const [sum, count] = [new Float64Array(size), new Float64Array(size)];
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const forwards = sweep % 2 === 0;
    sum.fill(0);
    count.fill(0);
    for (let lane = 0; lane < from.length; lane++) {
      const [fixed, moved] = tier[from[lane]] < tier[to[lane]] === forwards ? [from[lane], to[lane]] : [to[lane], from[lane]];
      const weight = 1 / Math.max(1, Math.abs(tier[from[lane]] - tier[to[lane]]));
      sum[moved] += weight * place[fixed];
      count[moved] += weight;
    }
    for (const nodes of forwards ? order : order.toReversed()) {
      nodes.sort((a, b) => centre(a) - centre(b) || place[a] - place[b]);
      note(nodes);
    }
  }
  return order;

  function centre(node: number): number {
    return count[node] > 0 ? sum[node] / count[node] : place[node];
  }
}

/** How many nodes stand below each other at most. */
function rowsFor(counts: readonly number[]): number {
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  for (let rows = Math.min(most, 24); rows < most; rows = Math.ceil(rows * 1.1)) {
    const columns = counts.reduce((sum, count) => sum + Math.ceil(count / rows), 0);
    const width = columns * (NODE.width + NODE.gapAlong) + counts.length * NODE.betweenTiers;
    if (width <= ASPECT * rows * (NODE.height + NODE.gapAcross)) return rows;
  }
  return most;
}
