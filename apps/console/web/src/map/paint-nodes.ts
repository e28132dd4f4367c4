import { nameOnMap } from './map-texts.js';
import type { Look } from './look.js';
import { paintLevel } from './paint-level.js';
import type { Pen } from './pen.js';
import type { Region } from './region.js';
import type { Scene } from './scene.js';
import { widthOf } from './text-width.js';

/** Smaller text is not read: below this many pixels a node is only its colour. */
const LEAST_TEXT_PX = 5.5;
const TEXT = 12;
const PAUSE = 8;
const CORNER = 4;
/** Below, corners are smaller than a pixel. */
const LEAST_CORNER_SCALE = 0.2;

/** @param isLit which nodes; all by default */
export function* paintNodes(pen: Pen, scene: Scene, look: Look, region: Region, scale: number, lit?: Uint8Array): Generator<void> {
  const detailed = TEXT * scale >= LEAST_TEXT_PX;
  let drawn = 0;
  for (const node of scene.graph.index.in(region)) {
    if (lit && lit[node] === 0) continue;
    if (detailed) paintNode(pen, scene, look, node);
    else paintDot(pen, scene, look, node, scale);
    if (++drawn % PAUSE === 0) yield;
  }
}

/** From afar: blocks of their colour, with rings where these can be seen. */
function paintDot(pen: Pen, { graph: { x, y, layout }, level, stops }: Scene, look: Look, node: number, scale: number): void {
  pen.fillStyle = look.levels[Math.max(0, level[node])]!;
  pen.beginPath();
  pen.roundRect(x[node], y[node], layout.nodeWidth, layout.nodeHeight, scale < LEAST_CORNER_SCALE ? 0 : CORNER);
  pen.fill();
  if (stops[node] > 0) paintRing(pen, x[node], y[node], layout.nodeWidth, layout.nodeHeight, stops[node], look.ink);
}

function paintNode(pen: Pen, scene: Scene, look: Look, node: number): void {
  const { graph, level, stops } = scene;
  const { nodeWidth: width, nodeHeight: height, nodes } = graph.layout;
  const [x, y, rank] = [graph.x[node], graph.y[node], level[node]];
  const colour = look.levels[Math.max(0, rank)];
  if (nodes[node].members) paintBox(pen, x + 3, y - 3, width, height, look.ground, colour, 1);
  paintBox(pen, x, y, width, height, look.ground, colour, rank > 0 ? 1.75 : 1);
  if (rank > 0) {
    pen.globalAlpha = 0.16;
    pen.fillStyle = colour;
    pen.fill();
    pen.globalAlpha = 1;
  }
  if (stops[node] > 0) paintRing(pen, x, y, width, height, stops[node], look.ink);
  if (rank >= 0) paintLevel(pen, x + 10, y + height / 2, 5, rank, colour);
  const count = stops[node] > 0 ? String(stops[node]) : '';
  pen.fillStyle = look.ink;
  pen.font = `${rank >= 3 ? '650 ' : ''}${TEXT}px ${look.family}`;
  pen.fillText(labelOf(scene, pen, node, width - 24 - (count === '' ? 0 : 8 + 7 * count.length)), x + 19, y + height / 2 + 4);
  if (count === '') return;
  pen.font = `650 ${TEXT - 1}px ${look.family}`;
  pen.fillText(count, x + width - 5 - 6.5 * count.length, y + height / 2 + 4);
}

function paintBox(pen: Pen, x: number, y: number, width: number, height: number, fill: string, stroke: string, line: number): void {
  pen.beginPath();
  pen.roundRect(x, y, width, height, CORNER);
  pen.fillStyle = fill;
  pen.fill();
  pen.strokeStyle = stroke;
  pen.lineWidth = line;
  pen.stroke();
}

/** Around a node that others cannot do without, thicker the more they are. */
export function paintRing(pen: Pen, x: number, y: number, width: number, height: number, stopped: number, colour: string): void {
  const line = Math.min(3, 1 + Math.log10(stopped) * 1.2);
  const away = 1.5 + line / 2;
  pen.beginPath();
  pen.roundRect(x - away, y - away, width + 2 * away, height + 2 * away, CORNER + away);
  pen.strokeStyle = colour;
  pen.lineWidth = line;
  pen.stroke();
}

/** As much of the name as has room. */
function labelOf({ graph, labels }: Scene, pen: Pen, node: number, room: number): string {
  return (labels[node] ??= cut(nameOnMap(graph.layout.nodes[node]), pen.font, room));
}

/** Names that begin alike often end differently: what is left out is in the middle. */
function cut(text: string, font: string, room: number): string {
  const fits = (candidate: string) => widthOf(candidate, font) <= room;
  if (fits(text)) return text;
  for (let kept = text.length - 1; kept > 1; kept--) {
    const end = Math.floor(kept * 0.4);
    const candidate = `${text.slice(0, kept - end).trimEnd()}…${text.slice(text.length - end).trimStart()}`;
    if (fits(candidate)) return candidate;
  }
  return '…';
}
