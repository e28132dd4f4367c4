import { MapLayer, type Shot } from './map-layer.js';

const map = { width: 1_000, height: 1_000 };
const shotAt = (left: number, top: number, scale: number, moving: boolean): Shot => ({ camera: { left, top, scale }, size: { width: 200, height: 200 }, ratio: 1, moving });

/** Which images are drawn, from below. */
function drawn(layer: MapLayer, shot: Shot): unknown[] {
  const images: unknown[] = [];
  layer.draw({ drawImage: (image: { name: string }) => images.push(image.name) } as unknown as CanvasRenderingContext2D, shot);
  return images;
}

/** Does what it wants, as often as it wants something. */
function settled(layer: MapLayer, shot: Shot): void {
  for (let wanted = layer.wanted(shot); wanted; wanted = layer.wanted(shot)) wanted.done({ name: wanted.whole ? 'overview' : 'sharp', width: 10, height: 10, close: () => undefined } as unknown as ImageBitmap);
}

describe('A layer of the map', () => {
  const rested = shotAt(400, 400, 1, false);
  const layer = new MapLayer(map, function* () {}, 'white');
  settled(layer, rested);

  it('is sharp where it rests', () => {
    expect(layer.isSharp(rested)).toBe(true);
    expect(drawn(layer, rested)).toEqual(['sharp']);
  });

  it('is one image alone while it is zoomed into, though not sharp', () => {
    const closer = shotAt(450, 450, 2, true);
    expect(layer.isSharp(closer)).toBe(false);
    expect(drawn(layer, closer)).toEqual(['sharp']);
  });

  it('is the whole map below where more is seen than has been drawn sharply', () => {
    expect(drawn(layer, shotAt(300, 300, 0.5, true))).toEqual(['overview', 'sharp']);
    expect(drawn(layer, shotAt(700, 400, 1, true))).toEqual(['overview', 'sharp']);
  });
});
