import type { Problem } from '../problem.js';
import { type NumberForm, readNumber } from './decimal-sign.js';
import { cellKind } from './fields.js';
import { textOfCell } from './text-cell.js';

/** What a cell says, or what is wrong with it; what cannot be read stays the text it is. */
export interface ReadCell {
  readonly value: unknown;
  readonly problem?: Pick<Problem, 'code' | 'message'>;
}

/** Reads a cell that is not empty. */
export function readCell(field: string, cell: string, form: NumberForm): ReadCell {
  const kind = cellKind(field);
  if (kind === 'text') return { value: textOfCell(cell) };
  if (kind === 'list') return readList(cell);
  const read = readNumber(cell, form);
  return typeof read === 'number' ? { value: read } : { value: cell, problem: read };
}

/** Citations: a JSON list, or one text. */
function readList(cell: string): ReadCell {
  if (!cell.trimStart().startsWith('[')) return { value: [textOfCell(cell)] };
  try {
    return { value: JSON.parse(cell) };
  } catch (error) {
    return { value: cell, problem: { code: 'type', message: `is not JSON: ${(error as Error).message}` } };
  }
}
