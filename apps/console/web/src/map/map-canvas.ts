import type { Camera, Size } from './camera.js';
import type { Lit } from './lit.js';
import type { Look } from './look.js';
import { MapLayers } from './map-layers.js';
import { paintAll, paintFrame, paintHeadings, type Headings } from './paint-map.js';
import { regionOf } from './region.js';
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
const DRAWN_ANEW = 1_500;
const DIM = 0.14;
const REST_MS = 150;

/** Keeps a canvas showing a picture from where the camera stands; draws at most once a frame. */
export class MapCanvas {
  private readonly context: CanvasRenderingContext2D;
  private picture: Picture | undefined;
  private camera: Camera = { left: 0, top: 0, scale: 1 };
  private size: Size = { width: 1, height: 1 };
  private frame = 0;
  private readonly layers = new MapLayers(() => this.schedule());
  /** Set while the camera moves. */
  private moving = 0;

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.context = canvas.getContext('2d')!;
  }

  show(picture: Picture): void {
    this.picture = picture;
    if (isLarge(picture)) this.layers.show(picture);
    else this.layers.forget();
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

  close(): void {
    window.clearTimeout(this.moving);
    cancelAnimationFrame(this.frame);
    this.layers.forget();
  }

  private schedule(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.frame = 0;
    const { picture, context, camera, size } = this;
    if (!picture) return;
    const ratio = window.devicePixelRatio;
    const factor = camera.scale * ratio;
    const onMap = () => context.setTransform(factor, 0, 0, factor, -camera.left * factor, -camera.top * factor);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    let done = this.moving === 0;
    if (isLarge(picture)) done = this.layers.draw(context, { camera, size, ratio, moving: this.moving !== 0 }, () => this.veil(picture.look));
    else this.drawAnew(picture, onMap);
    onMap();
    for (const node of picture.framed) paintFrame(context, picture.scene, node, picture.look.focus, camera.scale);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintHeadings(context, picture.scene, picture.look, picture.headings, camera, size.width);
    this.canvas.dataset['drawn'] = done ? 'sharp' : 'coarse';
  }

  private drawAnew({ scene, look, lit }: Picture, onMap: () => void): void {
    const { context, camera, size } = this;
    const region = regionOf(camera, size);
    onMap();
    paintAll(context, scene, look, region, camera.scale);
    if (!lit) return;
    this.veil(look);
    onMap();
    paintAll(context, scene, look, region, camera.scale, lit);
  }

  /** Dims by laying the ground over all, so that what lies over each other is not seen through. */
  private veil({ ground }: Look): void {
    const { context } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1 - DIM;
    context.fillStyle = ground;
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    context.globalAlpha = 1;
  }
}

function isLarge({ scene }: Picture): boolean {
  return scene.level.length + scene.width.length > DRAWN_ANEW;
}
