import type { Lanes } from './forward-order.js';
import { orderWithinTiers } from './tier-order.js';

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
  /** [nodes] undefined where there is none; those of one kind stand together in their tier. */
  readonly kind: readonly (string | undefined)[];
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

/** Of width to height: a screen's. */
const ASPECT = 1.7;

/** A layered layout in time linear in the lanes: tiers in their order fill as many columns as give the map the shape of a screen. */
export function placeByTiers(task: LayoutTask): Placement {
  const order = orderWithinTiers(task);
  const { size } = task;
  const depth = rowsFor(order.map((each) => each.length));
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
