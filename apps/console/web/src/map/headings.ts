import type { Camera } from './camera.js';
import type { Heading } from './tier-headings.js';

/** A heading of a tier, in pixels of the screen. */
export interface PlacedHeading {
  readonly text: string;
  readonly x: number;
  /** 0 above 1 */
  readonly row: number;
}

interface HeadedTier {
  /** As it should read, then shorter; at least one */
  readonly heading: Heading;
  readonly x: number;
}

const EDGE_PX = 6;
const LEAST_SEEN_PX = 40;

/**
 * Tiers with a heading, from left to right. One that begins left of the screen is headed at its edge, as long as enough of
 * it is seen.
 */
export function headedTiers(tiers: readonly { readonly x: number; readonly width: number }[], headings: readonly Heading[], { left, scale }: Pick<Camera, 'left' | 'scale'>): HeadedTier[] {
  return tiers.flatMap(({ x, width }, tier) => {
    const end = (x + width - left) * scale;
    const seen = end >= Math.min(LEAST_SEEN_PX, width * scale);
    return seen && headings[tier].length > 0 ? [{ heading: headings[tier], x: Math.max((x - left) * scale, EDGE_PX) }] : [];
  });
}

const GAP_PX = 10;
/** Less of a heading says nothing. */
const LEAST_KEPT = 6;

/**
 * Headings in one row where each has room before the next, else in two rows by turns: so each has the room of two. Where
 * there is less room even so they are shorter, and at last cut.
 * @param tiers from left to right, without those that have no heading
 * @param end where the last must end
 * @param seen where the screen ends: what begins before is not cut by it
 * @param widthOf of a text
 */
export function placeHeadings(tiers: readonly HeadedTier[], end: number, seen: number, widthOf: (text: string) => number): PlacedHeading[] {
  const one = inRows(1, tiers, end, seen, widthOf);
  return one.every(({ text }, tier) => text === tiers[tier].heading[0]) ? one : inRows(2, tiers, end, seen, widthOf);
}

function inRows(rows: number, tiers: readonly HeadedTier[], end: number, seen: number, widthOf: (text: string) => number): PlacedHeading[] {
  const placed: PlacedHeading[] = [];
  tiers.forEach(({ heading, x: own }, tier) => {
    const before = placed[tier - rows];
    const free = before ? before.x + widthOf(before.text) + GAP_PX : -Infinity;
    const next = tiers[tier + rows] ? tiers[tier + rows].x - GAP_PX : Math.max(end, own);
    const until = own < seen ? Math.min(next, seen) : next;
    // The last ones end where the map does: they begin further left.
    const startOf = (text: string) => Math.max(free, Math.min(own, end - widthOf(text)));
    const text = heading.find((each) => startOf(each) + widthOf(each) <= until) ?? heading.at(-1)!;
    const x = startOf(text);
    placed.push({ text: cutTo(text, until - x, widthOf), x, row: tier % rows });
  });
  return placed;
}

function cutTo(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text;
  for (let kept = text.length - 1; kept >= LEAST_KEPT; kept--) {
    const candidate = `${text.slice(0, kept).trimEnd()}…`;
    if (widthOf(candidate) <= room) return candidate;
  }
  return '';
}
