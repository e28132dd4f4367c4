/** Numbers as the page prints them: so few digits that every machine prints the same ones. */

const ABSENT = '–';

/** Points of exposure, weeks, US$ bn: one decimal. */
export function oneDecimal(number: number): string {
  return grouped(number, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** Indices and counts: whole. */
export function whole(number: number): string {
  return grouped(number, { maximumFractionDigits: 0 });
}

/** Ratios and probabilities: two significant digits, but a plain 0. */
export function ratio(number: number | null): string {
  if (number === null) return ABSENT;
  return number === 0 ? '0' : grouped(number, { minimumSignificantDigits: 2, maximumSignificantDigits: 2 });
}

export function billions(dollars: number): string {
  return oneDecimal(dollars / 1e9);
}

export function wholePercent(share: number): string {
  return `${whole(100 * share)} %`;
}

/** Values that differ by rounding sort as equals. */
export function comparable(number: number): number {
  return Number(number.toPrecision(9));
}

function grouped(number: number, options: Intl.NumberFormatOptions): string {
  const text = number.toLocaleString('en', options);
  return /^-[0.,]*$/.test(text) ? text.slice(1) : text;
}
