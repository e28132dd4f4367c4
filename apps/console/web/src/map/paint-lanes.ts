import { bendOf, laneCrosses, type Bend } from './lane-way.js';
import type { Look } from './look.js';
import type { Pen } from './pen.js';
import type { Region } from './region.js';
import type { Scene } from './scene.js';

/** Work that can be paused after so many strokes, or so many lanes that are looked at and not drawn. */
const PAUSE = 8;
const LOOKED_AT = 1_024;
const THINNEST_PX = 0.5;
const FAINTEST = 0.15;
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
    for (let index = 0; index < (only?.length ?? graph.from.length); index++) {
      const lane = only ? only[index] : index;
      if (index % LOOKED_AT === LOOKED_AT - 1) yield;
      const rank = Math.max(0, level[graph.from[lane]]);
      if (rank > 0 !== exposed) continue;
      const width = Math.max(scene.width[lane], THINNEST_PX / scale);
      if (!laneCrosses(graph, lane, region, width)) continue;
      pen.strokeStyle = look.levels[rank]!;
      pen.lineWidth = width;
      pen.globalAlpha = (exposed ? EXPOSED_ALPHA : LOW_ALPHA) * inkOf(scene.width[lane] * scale);
      strokeLane(pen, scene, lane);
      if (++strokes % PAUSE === 0) yield;
    }
  }
  pen.globalAlpha = 1;
}

/** What is thinner than can be drawn is drawn fainter instead, so that from afar many small lanes do not hide the large ones. */
function inkOf(pixels: number): number {
  return pixels >= THINNEST_PX ? 1 : Math.max(FAINTEST, Math.sqrt(pixels / THINNEST_PX));
}

const bend: Bend = { ax: 0, ay: 0, bx: 0, by: 0, straight: 0 };

function strokeLane(pen: Pen, { graph }: Scene, lane: number): void {
  const points = graph.layout.lanes.points?.[lane];
  pen.beginPath();
  if (points && points.length >= 4) alongPoints(pen, points);
  else {
    const { ax, ay, bx, by, straight } = bendOf(graph, lane, bend);
    pen.moveTo(ax, ay);
    pen.bezierCurveTo(ax + straight, ay, bx - straight, by, bx, by);
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
