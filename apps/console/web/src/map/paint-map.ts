import type { MapLayout } from '@chokepoint/console-service/contract';
import type { Camera } from './camera.js';
import { placeHeadings } from './headings.js';
import type { Lit } from './lit.js';
import type { Look } from './look.js';
import { paintLanes } from './paint-lanes.js';
import { paintNodes } from './paint-nodes.js';
import type { Pen } from './pen.js';
import type { Region } from './region.js';
import type { Scene } from './scene.js';
import { widthOf } from './text-width.js';

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

const HEADING_PX = 11;
const HEADING_ROW_PX = 15;
const EDGE_PX = 6;
const LEAST_SEEN_PX = 20;

/**
 * Over the tiers; where these reach above the screen, at its upper edge over whatever is there.
 * @param pen in CSS pixels of the screen
 */
export function paintHeadings(pen: Pen, { graph: { layout } }: Scene, look: Look, headings: Headings, { left, top: seenTop, scale }: Camera): void {
  pen.font = `600 ${HEADING_PX}px ${look.family}`;
  const { font } = pen;
  const tiers = layout.tiers.flatMap(({ x, width }, tier) => (headings[tier] ? [{ heading: headings[tier], x: headedAt((x - left) * scale, width * scale) }] : []));
  const placed = placeHeadings(tiers, (layout.width - left) * scale, (text) => widthOf(text, font));
  const rows = Math.max(0, ...placed.map(({ row }) => row)) + 1;
  const height = rows * HEADING_ROW_PX + 4;
  const y = Math.max(0, (highest(layout) - seenTop) * scale - height - 4);
  pen.fillStyle = look.ground;
  pen.beginPath();
  pen.roundRect(-left * scale, y, layout.width * scale, height, 0);
  pen.fill();
  pen.fillStyle = look.quiet;
  for (const { text, x, row } of placed) pen.fillText(text, x, y + (row + 1) * HEADING_ROW_PX - 3);
}

/** A tier that begins left of the screen is headed at its edge, while something of it is seen. */
function headedAt(x: number, width: number): number {
  return Math.max(x, Math.min(EDGE_PX, x + width - LEAST_SEEN_PX));
}

/** Where the first node begins. */
function highest({ nodes }: MapLayout): number {
  return nodes.reduce((least, { y }) => Math.min(least, y), Infinity);
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
