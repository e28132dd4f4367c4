import fc from 'fast-check';
import { begin, fit, pan, reveal, withinSight, zoomAt } from './camera.js';

const map = { width: 1_000, height: 400 };
const screen = { width: 500, height: 500 };
const onScreen = (camera: { left: number; top: number; scale: number }, x: number, y: number) => [(x - camera.left) * camera.scale, (y - camera.top) * camera.scale];

describe('The camera', () => {
  it('shows the whole map in the middle', () => {
    const wide = { width: 900, height: 300 };
    const camera = fit(map, wide);
    expect(onScreen(camera, 500, 200)[0]).toBeCloseTo(450, 6);
    expect(onScreen(fit(map, screen), 0, 200)).toEqual([0, 250]);
  });

  it('leaves room above the whole map, and shows all of it whatever the screen', () => {
    const sides = fc.integer({ min: 200, max: 3_000 });
    fc.assert(
      fc.property(sides, sides, sides, sides, (width, height, mapWidth, mapHeight) => {
        const large = { width: mapWidth, height: mapHeight };
        const camera = fit(large, { width, height });
        // The map itself begins 28 units lower.
        expect(onScreen(camera, 0, 28)[1]).toBeGreaterThanOrEqual(36 - 1e-6);
        expect(onScreen(camera, mapWidth, mapHeight)[0]).toBeLessThanOrEqual(width + 1e-6);
        expect(onScreen(camera, 0, 0)[0]).toBeGreaterThanOrEqual(-1e-6);
        expect(onScreen(camera, mapWidth, mapHeight)[1]).toBeLessThanOrEqual(height + 1e-6);
      }),
    );
  });

  it('begins close by where the whole map is too small to be read, no further than to its edges', () => {
    const phone = { width: 360, height: 500 };
    const camera = begin({ width: 1_500, height: 700 }, phone, 1_450, 300);
    expect(camera.scale).toBe(0.85);
    expect(onScreen(camera, 1_500, 0)[0]).toBeCloseTo(360, 6);
    expect(begin(map, { width: 900, height: 600 }, 0, 0)).toEqual(fit(map, { width: 900, height: 600 }));
  });

  it('keeps what is under the pointer when it zooms', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 5, noNaN: true }), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), (factor, x, y) => {
        const before = fit(map, screen);
        const point = [before.left + x / before.scale, before.top + y / before.scale] as const;
        const [afterX, afterY] = onScreen(zoomAt(before, factor, x, y, 0.1), ...point);
        expect(afterX).toBeCloseTo(x, 6);
        expect(afterY).toBeCloseTo(y, 6);
      }),
    );
  });

  it('never loses the map', () => {
    const far = withinSight(pan(fit(map, screen), 1e6, -1e6), map, screen);
    expect(onScreen(far, 0, 0)[0]).toBeLessThan(500);
    expect(onScreen(far, 0, 400)[1]).toBeGreaterThan(0);
  });

  it('moves only as far as is needed to see a node', () => {
    const near = { left: 0, top: 0, scale: 1 };
    expect(reveal(near, screen, 100, 100, 150, 22)).toEqual(near);
    expect(reveal(near, screen, 800, 100, 150, 22)).toEqual({ left: 456, top: 0, scale: 1 });
  });
});
