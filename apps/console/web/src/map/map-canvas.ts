import type { Camera, Size } from './camera.js';
import type { Lit } from './lit.js';
import type { Look } from './look.js';
import { MapBitmaps } from './map-bitmaps.js';
import type { Region } from './paint-lanes.js';
import { paintAll, paintFrame, paintHeadings, type Headings } from './paint-map.js';
import type { Scene } from './scene.js';

/** What is drawn at present. */
export interface Picture {
  readonly scene: Scene;
  readonly look: Look;
  readonly headings: Headings;
  readonly lit?: Lit | undefined;
  /** Nodes with a frame around them: looked at first, chosen after. */
  readonly framed: readonly number[];
}

/** Up to so many nodes and lanes every frame is drawn anew. */
const DRAWN_ANEW = 2_500;
const DIM = 0.14;
const REST_MS = 150;

/** Keeps a canvas showing a picture from where the camera stands; draws at most once a frame. */
export class MapCanvas {
  private readonly context: CanvasRenderingContext2D;
  private picture: Picture | undefined;
  private camera: Camera = { left: 0, top: 0, scale: 1 };
  private size: Size = { width: 1, height: 1 };
  private frame = 0;
  private readonly bitmaps = new MapBitmaps(() => this.schedule());
  /** Set while the camera moves. */
  private moving = 0;

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.context = canvas.getContext('2d')!;
  }

  show(picture: Picture): void {
    const { picture: before } = this;
    if (before?.scene !== picture.scene || before.look !== picture.look) this.bitmaps.forget();
    this.picture = picture;
    this.schedule();
  }

  resize(size: Size): void {
    const ratio = window.devicePixelRatio;
    this.size = size;
    this.canvas.width = Math.max(1, Math.round(size.width * ratio));
    this.canvas.height = Math.max(1, Math.round(size.height * ratio));
    this.schedule();
  }

  look(camera: Camera): void {
    this.camera = camera;
    window.clearTimeout(this.moving);
    this.moving = window.setTimeout(() => {
      this.moving = 0;
      this.schedule();
    }, REST_MS);
    this.schedule();
  }

  /** What is lit is too much to be drawn for every frame where it is very many lanes: then it is lit when the camera rests. */
  private shownNow(picture: Picture): Picture {
    return this.moving !== 0 && (picture.lit?.lanes.length ?? 0) > DRAWN_ANEW ? { ...picture, lit: undefined } : picture;
  }

  close(): void {
    window.clearTimeout(this.moving);
    cancelAnimationFrame(this.frame);
    this.bitmaps.forget();
  }

  private schedule(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.frame = 0;
    const { context, camera, size } = this;
    const picture = this.picture && this.shownNow(this.picture);
    if (!picture) return;
    const { scene, look, lit } = picture;
    const ratio = window.devicePixelRatio;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.drawAll(picture, ratio);
    context.setTransform(camera.scale * ratio, 0, 0, camera.scale * ratio, -camera.left * camera.scale * ratio, -camera.top * camera.scale * ratio);
    if (lit) paintAll(context, scene, look, regionOf(camera, size), camera.scale, lit);
    paintHeadings(context, scene, look, picture.headings, camera.scale);
    for (const node of picture.framed) paintFrame(context, scene, node, look.focus, camera.scale);
  }

  /** Everything, dimmed where something is lit. */
  private drawAll({ scene, look, lit }: Picture, ratio: number): void {
    const { context, camera, size } = this;
    if (scene.level.length + scene.width.length > DRAWN_ANEW) return this.bitmaps.draw(context, { scene, look, camera, size, ratio, alpha: lit ? DIM : 1 });
    context.setTransform(camera.scale * ratio, 0, 0, camera.scale * ratio, -camera.left * camera.scale * ratio, -camera.top * camera.scale * ratio);
    paintAll(context, scene, look, regionOf(camera, size), camera.scale);
    if (!lit) return;
    // Dimmed by laying the ground over it, so that what lies over each other is not seen through.
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1 - DIM;
    context.fillStyle = look.ground;
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    context.globalAlpha = 1;
  }
}

export function regionOf({ left, top, scale }: Camera, { width, height }: Size): Region {
  return { left, top, right: left + width / scale, bottom: top + height / scale };
}
