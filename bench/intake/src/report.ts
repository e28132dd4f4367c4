import type { Column } from './column.js';

/** Events a second in each round, the columns in their order. */
export type Rates = ReadonlyMap<Column, readonly number[]>;

interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, least: sorted[0], most: sorted[sorted.length - 1] };
}

/** How many times as fast as the first, round by round: what disturbs the machine disturbs both. */
export function ratios(rates: readonly number[], first: readonly number[]): number[] {
  return rates.map((rate, round) => rate / first[round]);
}

/** A line for each column; the first is what the others are held against. */
export function table(rates: Rates): string {
  const [first] = rates.values();
  const lines = [...rates].map(([{ name }, each]) => [name, ...cells(spread(each), whole), ...cells(spread(ratios(each, first)), tenths)]);
  const header = ['', 'events/s', 'least', 'most', 'times', 'least', 'most'];
  const widths = header.map((_, column) => Math.max(...[header, ...lines].map((line) => line[column].length)));
  return [header, ...lines].map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ')).join('\n');
}

function cells({ median, least, most }: Spread, format: (value: number) => string): string[] {
  return [median, least, most].map(format);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function tenths(value: number): string {
  return value.toFixed(1);
}
