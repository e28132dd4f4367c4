import type { Problem } from '../problem.js';

const NUMBER = { '.': /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i, ',': /^[+-]?(\d+(,\d*)?|,\d+)(e[+-]?\d+)?$/i } as const;
/** `1.500` is one and a half, or fifteen hundred, as countries write. */
const EITHER = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

export type DecimalSign = keyof typeof NUMBER;

/** How a table writes its numbers. */
export interface NumberForm {
  readonly sign: DecimalSign;
  /** Whether `1.500` and `1,500` are read with that sign; otherwise they may mean thousands. */
  readonly certain: boolean;
}

/**
 * The decimal sign of a table: that of the cells which can only be read in one way, such as `0,5`. Where no cell tells, it is
 * the point, and certain only in a table with commas between its cells, which whoever writes decimal commas does not make.
 * @param cells that are to be numbers
 */
export function numberFormOf(cells: Iterable<string>, delimiter = ','): NumberForm {
  const told = { '.': false, ',': false };
  for (const cell of cells) for (const sign of ['.', ','] as const) told[sign] ||= cell.includes(sign) && NUMBER[sign].test(cell.trim()) && !EITHER.test(cell.trim());
  if (told[','] && !told['.']) return { sign: ',', certain: true };
  return { sign: '.', certain: told['.'] || delimiter === ',' };
}

/** @returns a finite number, or why there is none: a guess could be wrong by a factor of 1,000 */
export function readNumber(cell: string, { sign, certain }: NumberForm): number | Pick<Problem, 'code' | 'message'> {
  const text = cell.trim();
  if (EITHER.test(text) && !(certain && text.includes(sign))) return { code: 'type', message: eitherText(text) };
  const value = NUMBER[sign].test(text) ? Number(text.replace(',', '.')) : NaN;
  if (Number.isFinite(value)) return value;
  return { code: 'type', message: whyNoNumber(text, sign) };
}

function eitherText(text: string): string {
  const [whole, decimals] = text.split(/[.,]/);
  return `${text} may be ${whole}.${decimals.replace(/0{1,2}$/, '')} or ${whole}${decimals}, and the other cells do not tell: write ${whole}${decimals}, or another number of decimals`;
}

function whyNoNumber(text: string, sign: DecimalSign): string {
  if (NUMBER[sign].test(text)) return `${text} is beyond what a number can hold`;
  const other = sign === '.' ? ',' : '.';
  if (text.includes(other) && NUMBER[other].test(text)) return `expected a decimal ${sign === '.' ? 'point, not a comma' : 'comma, as in other cells, not a point'}: ${text}`;
  return `expected a number, not ${JSON.stringify(text)}`;
}
