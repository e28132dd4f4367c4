import { points } from '../../command-line/wording.js';

/** How an exposure goes from one value to another, as the end of a sentence; null where there is no such node. */
export function changeText(node: string, before: number | null, after: number | null): string {
  if (before === null) return after === null ? `there is no ${node}.` : `${node} is new, with an exposure of ${points(after)} points.`;
  if (after === null) return `${node} is gone, with its exposure of ${points(before)} points.`;
  const [from, to] = [points(before), points(after)];
  if (from === to) return `${node}'s exposure stays at ${to} points.`;
  return `${node}'s exposure ${after > before ? 'rises' : 'falls'} from ${from} to ${to} points.`;
}
