import type { MapLayout } from '@chokepoint/console-service/contract';
import type { Camera } from './camera.js';
import { headedTiers, placeHeadings } from './headings.js';
import type { Lit } from './lit.js';
import type { Look } from './look.js';
import { paintLanes } from './paint-lanes.js';
import { paintNodes } from './paint-nodes.js';
import type { Pen } from './pen.js';
import type { Region } from './region.js';
import type { Scene } from './scene.js';
import { widthOf } from './text-width.js';
import type { Heading } from './tier-headings.js';

/** Headings of the tiers. */
export type Headings = readonly Heading[];

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
const EDGE_PX = 4;
/** Of a map that has nearly left the screen headings end beyond it. */
const LEAST_END_PX = 160;

/**
 * Over the tiers; where these reach above the screen, at its upper edge over whatever is there.
 * @param pen in CSS pixels of the screen
 * @param width of the screen, CSS pixels
 */
export function paintHeadings(pen: Pen, { graph: { layout } }: Scene, look: Look, headings: Headings, { left, top: seenTop, scale }: Camera, width = Infinity): void {
  pen.font = `600 ${HEADING_PX}px ${look.family}`;
  const { font } = pen;
  const placed = placeHeadings(headedTiers(layout.tiers, headings, { left, scale }), Math.max((layout.width - left) * scale, LEAST_END_PX) - EDGE_PX, width - EDGE_PX, (text) => widthOf(text, font));
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
