import type { ProblemList, Reason } from '@chokepoint/delivery-import';
import { problemText } from '@chokepoint/table-files';
import { count } from '../command-line/wording.js';

const MOST_REASONS = 20;
/** So many with the same reason in the same column are shown one by one. */
const MOST_ALIKE = 3;

/** What is wrong with a table, as the user reads it: the first of it row by row, then by reason how many rows have what is left. @param hint where all of it can be found */
export function problemLines({ first, total, reasons }: Pick<ProblemList, 'first' | 'total' | 'reasons'>, hint = '--problems FILE writes each of them.'): string[] {
  const shown = new Map<string, string[]>();
  for (const problem of first) {
    const alike = shown.get(keyOf(problem)) ?? [];
    if (alike.length < MOST_ALIKE) shown.set(keyOf(problem), [...alike, problemText(problem)]);
  }
  const counted = reasons.filter((reason) => reason.count > (shown.get(keyOf(reason))?.length ?? 0)).slice(0, MOST_REASONS);
  const countedKeys = new Set(counted.map(keyOf));
  const apart = [...shown].filter(([key]) => !countedKeys.has(key)).reduce((sum, [, lines]) => sum + lines.length, 0);
  const left = total - apart - counted.reduce((sum, reason) => sum + reason.count, 0);
  return [...[...shown.values()].flat(), ...counted.map(reasonText), ...(left > 0 ? [`… and ${left} more.`] : []), ...(counted.length > 0 ? [hint] : [])];
}

function keyOf({ file = '', column, reason }: Pick<Reason, 'file' | 'column' | 'reason'>): string {
  return `${file}\u0000${column}\u0000${reason}`;
}

function reasonText({ file, column, reason, count: rows, firstLine }: Reason): string {
  return `${file === undefined ? '' : `${file}: `}${count(rows, 'row')} (first at line ${firstLine}): ${column === '' ? '' : `${column}: `}${reason}`;
}
