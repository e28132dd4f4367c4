import type { ProblemList, Reason } from '@chokepoint/delivery-import';
import { problemText } from '@chokepoint/table-files';
import { count } from '../command-line/wording.js';

const MOST_REASONS = 20;

/** What is wrong with a table, as the user reads it: the first of it, and how often what is there. */
export function problemLines({ first, total, reasons }: Pick<ProblemList, 'first' | 'total' | 'reasons'>): string[] {
  const shown = first.map(problemText);
  if (total <= shown.length) return shown;
  return [...shown, `… and ${total - shown.length} more (--limit-problems shows more, --problems FILE writes all)`, ...reasons.slice(0, MOST_REASONS).map(reasonText)];
}

function reasonText({ column, reason, count: times }: Reason): string {
  return `${count(times, 'time')}: ${column === '' ? '' : `${column}: `}${reason}`;
}
