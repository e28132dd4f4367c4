import { InvalidArgumentError } from 'commander';
import type { LaneKey } from '@chokepoint/exposure';

const ESCAPED: Readonly<Record<string, string>> = { '%2F': '/', '%25': '%' };

/** `FROM/TO/INPUT`, with `%` and `/` inside a part escaped, as in the names of drifting lanes. */
export function laneOf(text: string): LaneKey {
  const parts = text.split('/').map((part) => part.replace(/%2F|%25/gi, (escape) => ESCAPED[escape.toUpperCase()]));
  if (parts.length !== 3 || parts.includes('')) throw new InvalidArgumentError('Expected FROM/TO/INPUT, with %2F for a slash within a part.');
  const [from, to, input] = parts;
  return { from, to, input };
}
