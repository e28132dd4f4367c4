import { count, points } from '../../command-line/wording.js';
import type { Contributions } from './explain-answer.js';

export interface NodeSum {
  readonly node: string;
  readonly exposure: number;
  readonly contributions: Contributions;
  readonly standing: number;
}

/** A node's exposure as the sum it is, the largest part first. */
export function sumLine({ node, exposure, contributions, standing }: NodeSum): string {
  const ranked = Object.entries(contributions).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  const named = ranked.filter(([, part]) => reads(part));
  const others = ranked.slice(named.length);
  const rest = others.reduce((sum, [, part]) => sum + part, 0);
  const terms = [...named, ...(reads(rest) ? [[count(others.length, 'other'), rest] as const] : []), ['standing', standing] as const];
  return `${node} ${points(exposure)} = ${terms.map(([name, part], place) => term(name, part, place === 0)).join('')}`;
}

/** Whether it is more than 0.0 to a reader. Parts that are not are told together, where they come to something. */
function reads(part: number): boolean {
  return Number(points(part)) !== 0;
}

function term(name: string, part: number, first: boolean): string {
  const negative = reads(part) && part < 0;
  const sign = first ? (negative ? '−' : '') : negative ? ' − ' : ' + ';
  return `${sign}${name} ${points(Math.abs(part))}`;
}
