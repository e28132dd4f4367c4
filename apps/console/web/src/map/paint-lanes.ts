import type { Look } from './look.js';
import type { Pen } from './pen.js';
import type { Scene } from './scene.js';

/** A part of the map, in its units. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Work that can be paused after so many strokes. */
const PAUSE = 200;
const LOW_ALPHA = 0.32;
const EXPOSED_ALPHA = 0.75;

/**
 * Draws lanes in the colour of their supplier's level, the exposed above the others.
 * @param only which lanes; all by default
 */
export function* paintLanes(pen: Pen, scene: Scene, look: Look, region: Region, scale: number, only?: readonly number[]): Generator<void> {
  const { graph, level } = scene;
  let strokes = 0;
  for (const exposed of [false, true]) {
    pen.globalAlpha = exposed ? EXPOSED_ALPHA : LOW_ALPHA;
    for (let index = 0; index < (only?.length ?? graph.from.length); index++) {
      const lane = only ? only[index] : index;
      const rank = Math.max(0, level[graph.from[lane]]);
      if (rank > 0 !== exposed || !isIn(scene, lane, region)) continue;
      pen.strokeStyle = look.levels[rank]!;
      pen.lineWidth = Math.max(scene.width[lane], 0.5 / scale);
      strokeLane(pen, scene, lane);
      if (++strokes % PAUSE === 0) yield;
    }
  }
  pen.globalAlpha = 1;
}

function isIn({ graph: { left, top, right, bottom } }: Scene, lane: number, region: Region): boolean {
  return left[lane] <= region.right && right[lane] >= region.left && top[lane] <= region.bottom && bottom[lane] >= region.top;
}

function strokeLane(pen: Pen, { graph }: Scene, lane: number): void {
  const { x, y, from, to, layout } = graph;
  const points = layout.lanes.points?.[lane];
  pen.beginPath();
  if (points && points.length >= 4) alongPoints(pen, points);
  else {
    const half = layout.nodeHeight / 2;
    const [ax, ay] = [x[from[lane]] + layout.nodeWidth, y[from[lane]] + half];
    const [bx, by] = [x[to[lane]], y[to[lane]] + half];
    // A lane that closes a cycle runs back: it leaves and enters on the usual sides all the same.
    const bend = Math.max(24, Math.abs(bx - ax) / 2);
    pen.moveTo(ax, ay);
    pen.bezierCurveTo(ax + bend, ay, bx - bend, by, bx, by);
  }
  pen.stroke();
}

/** Between two points of its way a lane leaves and arrives level. */
function alongPoints(pen: Pen, points: readonly number[]): void {
  pen.moveTo(points[0], points[1]);
  for (let point = 2; point < points.length; point += 2) {
    const [ax, ay, bx, by] = [points[point - 2], points[point - 1], points[point], points[point + 1]];
    if (Math.abs(ay - by) < 0.5 || Math.abs(bx - ax) < 2) pen.lineTo(bx, by);
    else pen.bezierCurveTo((ax + bx) / 2, ay, (ax + bx) / 2, by, bx, by);
  }
}
