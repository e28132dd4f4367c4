import type { Problem } from '../problem.js';
import { cellKind } from './fields.js';
import { textOfCell } from './text-cell.js';

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;

/** What a cell says, or what is wrong with it; what cannot be read stays the text it is. */
export interface ReadCell {
  readonly value: unknown;
  readonly problem?: Pick<Problem, 'code' | 'message'>;
}

/** Reads a cell that is not empty. */
export function readCell(field: string, cell: string): ReadCell {
  const kind = cellKind(field);
  if (kind === 'text') return { value: textOfCell(cell) };
  return kind === 'number' ? readNumber(cell) : readList(cell);
}

function readNumber(cell: string): ReadCell {
  const text = cell.trim();
  const value = Number(text);
  if (DECIMAL.test(text) && Number.isFinite(value)) return { value };
  return { value: cell, problem: { code: 'type', message: whyNoNumber(text) } };
}

function whyNoNumber(text: string): string {
  if (DECIMAL.test(text)) return `${text} is beyond what a number can hold`;
  if (DECIMAL_COMMA.test(text)) return `expected a decimal point, not a comma: ${text}`;
  return `expected a number, not ${JSON.stringify(text)}`;
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
