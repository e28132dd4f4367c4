import type { Drawing } from './map-layer.js';

/** Milliseconds of a frame that are spent on drawing bitmaps. */
const MOVING_MS = 5;
const RESTING_MS = 14;

/** Draws one bitmap after the other, in slices of frames, so that the page never waits for it. */
export class SlicedDrawing {
  private frame = 0;
  private current: Drawing | undefined;
  moving = false;

  /** @param onDrawn called after each bitmap */
  constructor(private readonly onDrawn: () => void) {}

  get busy(): boolean {
    return this.current !== undefined;
  }

  /** Ends what is drawn of a layer that is not needed any more, or at a scale that is not. */
  endUnless(needed: (drawing: Drawing) => boolean): void {
    if (this.current && !needed(this.current)) this.end();
  }

  end(): void {
    cancelAnimationFrame(this.frame);
    this.current = undefined;
  }

  begin(drawing: Drawing): void {
    this.end();
    this.current = drawing;
    const { region, scale } = drawing;
    const canvas = new OffscreenCanvas(Math.max(1, Math.ceil((region.right - region.left) * scale)), Math.max(1, Math.ceil((region.bottom - region.top) * scale)));
    // Lines by the ten thousand are drawn sooner by the processor than by most graphics cards, and when it is asked.
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    if (drawing.ground !== undefined) {
      context.fillStyle = drawing.ground;
      context.fillRect(0, 0, canvas.width, canvas.height);
    }
    context.setTransform(scale, 0, 0, scale, -region.left * scale, -region.top * scale);
    const steps = drawing.paint(context, region, scale);
    // As many steps at once as take a millisecond or two.
    let batch = 1;
    const slice = () => {
      const end = performance.now() + (this.moving ? MOVING_MS : RESTING_MS);
      do {
        const started = performance.now();
        for (let step = 0; step < batch && performance.now() < end; step++) if (steps.next().done) return this.finish(drawing, canvas);
        // Browsers note down what is drawn and do it later, all at once: reading makes them do it now.
        context.getImageData(0, 0, 1, 1);
        const took = performance.now() - started;
        if (took < 1) batch = Math.min(64, batch * 2);
        else if (took > 2) batch = Math.max(1, batch >> 1);
      } while (performance.now() < end);
      this.frame = requestAnimationFrame(slice);
    };
    this.frame = requestAnimationFrame(slice);
  }

  private finish(drawing: Drawing, canvas: OffscreenCanvas): void {
    this.current = undefined;
    drawing.done(canvas.transferToImageBitmap());
    this.onDrawn();
  }
}
