import type { Camera, Size } from './camera.js';

/** A part of the map, in its units. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const EVERYTHING: Region = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** What is seen. */
export function regionOf({ left, top, scale }: Camera, { width, height }: Size): Region {
  return { left, top, right: left + width / scale, bottom: top + height / scale };
}

/** What is seen with so much of its size around it on each side, but no more than there is of the map. */
export function withMargin(seen: Region, share: number, map: Size): Region {
  const [dx, dy] = [(seen.right - seen.left) * share, (seen.bottom - seen.top) * share];
  return within({ left: seen.left - dx, top: seen.top - dy, right: seen.right + dx, bottom: seen.bottom + dy }, map);
}

/** Whether all of the map that is seen lies in a region. */
export function covers(region: Region, seen: Region, map: Size): boolean {
  const needed = within(seen, map);
  return region.left <= needed.left && region.top <= needed.top && region.right >= needed.right && region.bottom >= needed.bottom;
}

/** Rings and frames reach a little over the edge. */
const EDGE = 8;

function within({ left, top, right, bottom }: Region, { width, height }: Size): Region {
  const between = (value: number, most: number) => Math.min(Math.max(value, -EDGE), most + EDGE);
  return { left: between(left, width), top: between(top, height), right: between(right, width), bottom: between(bottom, height) };
}
