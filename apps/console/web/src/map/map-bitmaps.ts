import type { Camera, Size } from './camera.js';
import type { Look } from './look.js';
import { paintMap } from './paint-map.js';
import type { Scene } from './scene.js';

interface Shot {
  readonly scene: Scene;
  readonly look: Look;
  readonly camera: Camera;
  readonly size: Size;
  readonly ratio: number;
  readonly alpha: number;
}

interface Bitmap {
  readonly canvas: HTMLCanvasElement;
  readonly camera: Camera;
  readonly size: Size;
}

/** Milliseconds of a frame that are spent on drawing anew. */
const SLICE_MS = 8;
const REST_MS = 120;
const OVERVIEW_PX = 2_048;

/**
 * A map too large to be drawn anew for every frame: drawn once as a whole, and sharply where the camera rests. While it
 * moves, these two pictures are moved.
 */
export class MapBitmaps {
  private overview: Bitmap | undefined;
  private sharp: Bitmap | undefined;
  private work = 0;
  private rest = 0;
  private last: Camera | undefined;

  /** @param onReady called when there is more to be seen */
  constructor(private readonly onReady: () => void) {}

  forget(): void {
    cancelAnimationFrame(this.work);
    window.clearTimeout(this.rest);
    this.work = 0;
    this.overview = this.sharp = this.last = undefined;
  }

  draw(context: CanvasRenderingContext2D, shot: Shot): void {
    context.globalAlpha = shot.alpha;
    for (const bitmap of [this.overview, this.sharp]) if (bitmap) blit(context, bitmap, shot);
    context.globalAlpha = 1;
    if (!this.overview && this.work === 0) this.begin(overviewOf(shot), shot, (bitmap) => (this.overview = bitmap));
    if (this.last && same(this.last, shot.camera)) return;
    this.last = shot.camera;
    window.clearTimeout(this.rest);
    this.rest = window.setTimeout(() => this.sharpen(shot), REST_MS);
  }

  private sharpen(shot: Shot): void {
    if (!this.overview) {
      this.rest = window.setTimeout(() => this.sharpen(shot), REST_MS);
      return;
    }
    this.begin({ camera: shot.camera, size: shot.size, pixels: shot.ratio }, shot, (bitmap) => (this.sharp = bitmap));
  }

  private begin({ camera, size, pixels }: { camera: Camera; size: Size; pixels: number }, { scene, look }: Shot, done: (bitmap: Bitmap) => void): void {
    cancelAnimationFrame(this.work);
    const canvas = Object.assign(document.createElement('canvas'), { width: Math.ceil(size.width * pixels), height: Math.ceil(size.height * pixels) });
    const context = canvas.getContext('2d')!;
    context.fillStyle = look.ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
    const scale = camera.scale * pixels;
    context.setTransform(scale, 0, 0, scale, -camera.left * scale, -camera.top * scale);
    const region = { left: camera.left, top: camera.top, right: camera.left + size.width / camera.scale, bottom: camera.top + size.height / camera.scale };
    const painting = paintMap(context, scene, look, region, camera.scale);
    const step = () => {
      const end = performance.now() + SLICE_MS;
      while (performance.now() < end) {
        if (!painting.next().done) continue;
        this.work = 0;
        done({ canvas, camera, size });
        this.onReady();
        return;
      }
      this.work = requestAnimationFrame(step);
    };
    this.work = requestAnimationFrame(step);
  }
}

function overviewOf({ scene }: Shot): { camera: Camera; size: Size; pixels: number } {
  const { width, height } = scene.graph.layout;
  const scale = OVERVIEW_PX / Math.max(width, height);
  return { camera: { left: 0, top: 0, scale }, size: { width: width * scale, height: height * scale }, pixels: 1 };
}

function blit(context: CanvasRenderingContext2D, { canvas, camera, size }: Bitmap, shot: Shot): void {
  const factor = shot.camera.scale * shot.ratio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(canvas, (camera.left - shot.camera.left) * factor, (camera.top - shot.camera.top) * factor, (size.width / camera.scale) * factor, (size.height / camera.scale) * factor);
}

function same(a: Camera, b: Camera): boolean {
  return a.left === b.left && a.top === b.top && a.scale === b.scale;
}
