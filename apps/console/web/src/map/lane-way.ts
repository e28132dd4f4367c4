import type { MapGraph } from './map-graph.js';
import type { Region } from './region.js';

/** A lane as one bend between the sides of two nodes; those that close a cycle run back, but leave and enter on the usual sides. */
export interface Bend {
  ax: number;
  ay: number;
  bx: number;
  by: number;
  /** How far the bend leads straight on before it turns. */
  straight: number;
}

export function bendOf({ x, y, from, to, layout }: MapGraph, lane: number, bend: Bend): Bend {
  const half = layout.nodeHeight / 2;
  bend.ax = x[from[lane]] + layout.nodeWidth;
  bend.ay = y[from[lane]] + half;
  bend.bx = x[to[lane]];
  bend.by = y[to[lane]] + half;
  bend.straight = Math.max(24, Math.abs(bend.bx - bend.ax) / 2);
  return bend;
}

const own: Bend = { ax: 0, ay: 0, bx: 0, by: 0, straight: 0 };

/**
 * Whether some part of a lane, so wide, lies in a region. Few of those whose box does are seen from close by: most pass
 * above or below.
 */
export function laneCrosses(graph: MapGraph, lane: number, region: Region, width: number): boolean {
  const { left, top, right, bottom } = graph;
  const half = width / 2;
  if (left[lane] - half > region.right || right[lane] + half < region.left || top[lane] - half > region.bottom || bottom[lane] + half < region.top) return false;
  const { ax, ay, bx, by, straight } = bendOf(graph, lane, own);
  // What runs back or along points of a layout is known by its box alone.
  if (bx - ax < 2 * 24 || graph.layout.lanes.points) return true;
  const enters = heightAt(ax, ay, bx, by, straight, region.left - half);
  const leaves = heightAt(ax, ay, bx, by, straight, region.right + half);
  return Math.min(enters, leaves) - half <= region.bottom && Math.max(enters, leaves) + half >= region.top;
}

const HALVINGS = 12;

/** The height of a bend at x: it never turns back, so that halving finds it. */
function heightAt(ax: number, ay: number, bx: number, by: number, straight: number, x: number): number {
  if (x <= ax) return ay;
  if (x >= bx) return by;
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (cubic(ax, ax + straight, bx - straight, bx, middle) < x) low = middle;
    else high = middle;
  }
  return cubic(ay, ay, by, by, (low + high) / 2);
}

export function cubic(a: number, b: number, c: number, d: number, t: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}
