import type { Look } from './look.js';
import { paintAll, paintHeadings, type Headings } from './paint-map.js';
import { SvgPen } from './pen.js';
import { EVERYTHING } from './region.js';
import type { Scene } from './scene.js';

const NATURAL = { left: 0, top: 0, scale: 1 };
const SCALE = 2;
/** Browsers refuse larger canvases. */
const LARGEST_PX = 8_192;

/** The whole map as a document of its own. */
export function svgOf(scene: Scene, look: Look, headings: Headings): string {
  const { width, height } = scene.graph.layout;
  const pen = new SvgPen();
  paintAll(pen, scene, look, EVERYTHING, 1);
  paintHeadings(pen, scene, look, headings, NATURAL);
  return pen.document(width, height, look.ground);
}

export function pngOf(scene: Scene, look: Look, headings: Headings): Promise<Blob | null> {
  const { width, height } = scene.graph.layout;
  const scale = Math.min(SCALE, LARGEST_PX / Math.max(width, height));
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.ceil(width * scale), height: Math.ceil(height * scale) });
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = look.ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  paintAll(pen, scene, look, EVERYTHING, scale);
  paintHeadings(pen, scene, look, headings, NATURAL);
  return new Promise((resolve) => canvas.toBlob(resolve));
}
