import type { Camera, Size } from './camera.js';
import type { Pen } from './pen.js';
import { covers, regionOf, withMargin, type Region } from './region.js';

/** What a layer shows; pauses now and then, so that it can be spread over frames. */
export type Paint = (pen: Pen, region: Region, scale: number) => Generator<void>;

export interface Shot {
  readonly camera: Camera;
  /** Of the screen, CSS pixels */
  readonly size: Size;
  /** Pixels of the device for each CSS pixel */
  readonly ratio: number;
  /** While the camera moves only what is missing is drawn; what is not sharp waits. */
  readonly moving: boolean;
}

interface Bitmap {
  readonly image: ImageBitmap;
  readonly region: Region;
  /** Pixels for each unit of the map */
  readonly scale: number;
}

/** A bitmap that is to be drawn. */
export interface Drawing {
  readonly layer: MapLayer;
  /** Of the whole map: needed wherever the camera stands. */
  readonly whole: boolean;
  readonly region: Region;
  readonly scale: number;
  readonly paint: Paint;
  readonly ground: string | undefined;
  readonly done: (image: ImageBitmap) => void;
}

/** Drawn around what is seen, as a part of its size on each side: so far the map can be moved and stay sharp. */
const MARGIN = 0.25;
const OVERVIEW_PX = 2_048;

/** A part of the picture that is kept as bitmaps: the whole of it, coarse, and sharply what is seen. */
export class MapLayer {
  private overview: Bitmap | undefined;
  private sharp: Bitmap | undefined;

  /** @param ground drawn below; undefined for one that lies over others, which has no overview */
  constructor(
    private readonly map: Size,
    private readonly paint: Paint,
    private readonly ground?: string,
  ) {}

  get ready(): boolean {
    return this.sharp !== undefined;
  }

  close(): void {
    this.overview?.image.close();
    this.sharp?.image.close();
  }

  /** Moves what there is. @param context in pixels of the device */
  draw(context: CanvasRenderingContext2D, shot: Shot): void {
    // What lies below is not seen where the other covers it; to scale it costs as much as all else while the camera zooms.
    if (this.overview && !this.coversSight(shot)) blit(context, this.overview, shot);
    if (this.sharp) blit(context, this.sharp, shot);
  }

  /** What is to be drawn next, if anything: what is seen before what could be. */
  wanted(shot: Shot): Drawing | undefined {
    const coarse = this.ground !== undefined && !this.overview;
    if (!shot.moving && !this.isSharp(shot)) return this.seen(shot);
    if (coarse) return this.wholeMap();
    // While the camera moves about at one scale, what comes into sight is drawn; while it zooms, nothing would last.
    return this.isSharp(shot) || this.sharp?.scale !== scaleOf(shot) ? undefined : this.seen(shot);
  }

  isSharp(shot: Shot): boolean {
    return this.sharp?.scale === scaleOf(shot) && this.coversSight(shot);
  }

  private coversSight({ camera, size }: Shot): boolean {
    return this.sharp !== undefined && covers(this.sharp.region, regionOf(camera, size), this.map);
  }

  private seen(shot: Shot): Drawing {
    const region = withMargin(regionOf(shot.camera, shot.size), MARGIN, this.map);
    return this.drawing(false, region, scaleOf(shot), (bitmap) => {
      this.sharp?.image.close();
      this.sharp = bitmap;
    });
  }

  private wholeMap(): Drawing {
    const { width, height } = this.map;
    return this.drawing(true, { left: 0, top: 0, right: width, bottom: height }, OVERVIEW_PX / Math.max(width, height), (bitmap) => (this.overview = bitmap));
  }

  private drawing(whole: boolean, region: Region, scale: number, done: (bitmap: Bitmap) => void): Drawing {
    return { layer: this, whole, region, scale, paint: this.paint, ground: this.ground, done: (image) => done({ image, region, scale }) };
  }
}

const scaleOf = ({ camera, ratio }: Shot): number => camera.scale * ratio;

/** At its own scale it is laid on whole pixels, where it stays sharp. */
function blit(context: CanvasRenderingContext2D, { image, region, scale }: Bitmap, shot: Shot): void {
  const factor = scaleOf(shot);
  const [x, y] = [(region.left - shot.camera.left) * factor, (region.top - shot.camera.top) * factor];
  if (factor === scale) context.drawImage(image, Math.round(x), Math.round(y));
  else context.drawImage(image, x, y, (image.width / scale) * factor, (image.height / scale) * factor);
}
