import type { Lit } from './lit.js';
import type { Look } from './look.js';
import { paintLanes } from './paint-lanes.js';
import { paintNodes } from './paint-nodes.js';
import type { Pen } from './pen.js';
import type { Region } from './region.js';
import type { Scene } from './scene.js';

/** Headings of the tiers, in words. */
export type Headings = readonly string[];

/** All of it, or what is lit; pauses now and then, so that it can be spread over frames. */
export function* paintMap(pen: Pen, scene: Scene, look: Look, region: Region, scale: number, lit?: Lit): Generator<void> {
  yield* paintLanes(pen, scene, look, region, scale, lit?.lanes);
  yield* paintNodes(pen, scene, look, region, scale, lit?.nodes);
}

export function paintAll(...args: Parameters<typeof paintMap>): void {
  for (const _ of paintMap(...args));
}

export function paintHeadings(pen: Pen, { graph: { layout } }: Scene, look: Look, headings: Headings, scale: number): void {
  const size = Math.min(40, Math.max(11, 10 / scale));
  pen.fillStyle = look.quiet;
  pen.font = `600 ${size}px ${look.family}`;
  // Those that have no room beside the one before are left out.
  let free = -Infinity;
  layout.tiers.forEach(({ x }, tier) => {
    const heading = headings[tier] ?? '';
    if (heading === '' || x < free) return;
    pen.fillText(heading, x, Math.max(16, size));
    free = x + heading.length * size * 0.62;
  });
}

/** A frame around a node that is looked at or chosen. */
export function paintFrame(pen: Pen, { graph: { x, y, layout } }: Scene, node: number, colour: string, scale: number): void {
  const away = 4 + 2 / scale;
  pen.beginPath();
  pen.roundRect(x[node] - away, y[node] - away, layout.nodeWidth + 2 * away, layout.nodeHeight + 2 * away, 7);
  pen.strokeStyle = colour;
  pen.lineWidth = Math.max(2, 2 / scale);
  pen.stroke();
}
