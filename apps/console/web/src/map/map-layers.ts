import type { Lit } from './lit.js';
import type { Look } from './look.js';
import { MapLayer, type Shot } from './map-layer.js';
import { paintMap } from './paint-map.js';
import type { Scene } from './scene.js';
import { SlicedDrawing } from './sliced-drawing.js';

interface Shown {
  readonly scene: Scene;
  readonly look: Look;
  readonly lit?: Lit | undefined;
}

/**
 * A map too large to be drawn anew for every frame: kept as bitmaps, all of it and what is lit, which are moved while the
 * camera moves and drawn sharply where it rests.
 */
export class MapLayers {
  private readonly drawing: SlicedDrawing;
  private shown: Shown | undefined;
  private all: MapLayer | undefined;
  /** The one that is seen until the next is ready. */
  private lit: MapLayer | undefined;
  private nextLit: MapLayer | undefined;

  /** @param onReady called when there is more to be seen */
  constructor(onReady: () => void) {
    this.drawing = new SlicedDrawing(onReady);
  }

  show(shown: Shown): void {
    const { shown: before } = this;
    this.shown = shown;
    const { scene, look, lit } = shown;
    const map = scene.graph.layout;
    if (before?.scene !== scene || before.look !== look) {
      this.forget();
      this.all = new MapLayer(map, (pen, region, scale) => paintMap(pen, scene, look, region, scale), look.ground);
    } else if (before.lit === lit) return;
    this.nextLit?.close();
    this.nextLit = lit && new MapLayer(map, (pen, region, scale) => paintMap(pen, scene, look, region, scale, lit));
    if (!lit) this.lit = undefined;
  }

  forget(): void {
    this.drawing.end();
    for (const layer of [this.all, this.lit, this.nextLit]) layer?.close();
    this.all = this.lit = this.nextLit = undefined;
  }

  /** @param veil dims what has been drawn so far. @returns whether all is as it shall be */
  draw(context: CanvasRenderingContext2D, shot: Shot, veil: () => void): boolean {
    if (this.nextLit?.ready) [this.lit, this.nextLit] = [this.nextLit, undefined];
    this.all?.draw(context, shot);
    if (this.lit) {
      veil();
      this.lit.draw(context, shot);
    }
    return this.work(shot);
  }

  private work(shot: Shot): boolean {
    const layers = [this.all, this.nextLit ?? this.lit].filter((layer) => layer !== undefined);
    this.drawing.moving = shot.moving;
    const sharp = shot.camera.scale * shot.ratio;
    this.drawing.endUnless(({ layer, whole, scale }) => layers.includes(layer) && (whole || scale === sharp));
    const wanted = this.drawing.busy ? undefined : layers.map((layer) => layer.wanted(shot)).find((each) => each !== undefined);
    if (wanted) this.drawing.begin(wanted);
    return !shot.moving && layers.every((layer) => layer.isSharp(shot));
  }
}
