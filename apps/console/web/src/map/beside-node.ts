import type { Camera, Size } from './camera.js';

/** Where a note stands in its frame, in pixels from two of its edges. */
export interface NotePlace {
  readonly left: number;
  readonly top?: number;
  readonly bottom?: number;
}

const WIDEST_PX = 280;
const EDGE_PX = 4;
const AWAY_PX = 8;

/**
 * Where a note on a node stands: below it, but above those in the lower half of the screen, below which a note would be cut.
 * @param x of the node's upper left corner, in units of the map
 * @param nodeHeight in units of the map
 */
export function besideNode({ left, top, scale }: Camera, screen: Size, x: number, y: number, nodeHeight: number): NotePlace {
  const [above, below] = [(y - top) * scale, (y + nodeHeight - top) * scale];
  const fromLeft = Math.max(EDGE_PX, Math.min((x - left) * scale, screen.width - WIDEST_PX - EDGE_PX));
  if (above + below > screen.height) return { left: fromLeft, bottom: Math.max(EDGE_PX, screen.height - above + AWAY_PX) };
  return { left: fromLeft, top: Math.max(EDGE_PX, below + AWAY_PX) };
}
