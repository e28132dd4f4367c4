import { describe, expect, it } from '@jest/globals';
import { covers, regionOf, withMargin } from './region.js';

const MAP = { width: 1_000, height: 500 };
const SCREEN = { width: 200, height: 100 };

describe('A part of the map', () => {
  it('is what the screen shows at the scale of the camera', () => {
    expect(regionOf({ left: 10, top: 20, scale: 2 }, SCREEN)).toEqual({ left: 10, top: 20, right: 110, bottom: 70 });
  });

  it('has a margin of what is seen, and none beyond the edge of the map', () => {
    const seen = regionOf({ left: 400, top: 450, scale: 1 }, SCREEN);
    expect(withMargin(seen, 0.5, MAP)).toEqual({ left: 300, top: 400, right: 700, bottom: 508 });
  });

  it('covers what is seen as long as the camera stays within the margin', () => {
    const drawn = withMargin(regionOf({ left: 400, top: 200, scale: 1 }, SCREEN), 0.25, MAP);
    expect([449, 450, 451].map((left) => covers(drawn, regionOf({ left, top: 200, scale: 1 }, SCREEN), MAP))).toEqual([true, true, false]);
  });

  it('covers all where nothing but the emptiness around the map is missing', () => {
    const whole = { left: -8, top: -8, right: 1_008, bottom: 508 };
    expect(covers(whole, { left: -900, top: -900, right: 5_000, bottom: 5_000 }, MAP)).toBe(true);
  });
});
