/** A heading of a tier, in pixels of the screen. */
export interface PlacedHeading {
  readonly text: string;
  readonly x: number;
  /** 0 above 1 */
  readonly row: number;
}

interface HeadedTier {
  readonly heading: string;
  readonly x: number;
}

const GAP_PX = 10;
/** Less of a heading says nothing. */
const LEAST_KEPT = 6;

/**
 * Headings in one row where each has room before the next, else in two rows by turns: so each has the room of two. What
 * has no room even so is cut.
 * @param tiers from left to right, without those that have no heading
 * @param end where the last must end
 * @param widthOf of a text
 */
export function placeHeadings(tiers: readonly HeadedTier[], end: number, widthOf: (text: string) => number): PlacedHeading[] {
  const one = inRows(1, tiers, end, widthOf);
  return one.every(({ text }, tier) => text === tiers[tier].heading) ? one : inRows(2, tiers, end, widthOf);
}

function inRows(rows: number, tiers: readonly HeadedTier[], end: number, widthOf: (text: string) => number): PlacedHeading[] {
  const placed: PlacedHeading[] = [];
  tiers.forEach(({ heading, x: own }, tier) => {
    const before = placed[tier - rows];
    const free = before ? before.x + widthOf(before.text) + GAP_PX : -Infinity;
    // The last ones end where the map does: they begin further left.
    const x = Math.max(free, Math.min(own, end - widthOf(heading)));
    const until = tiers[tier + rows] ? tiers[tier + rows].x - GAP_PX : Math.max(end, own);
    placed.push({ text: cutTo(heading, until - x, widthOf), x, row: tier % rows });
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
