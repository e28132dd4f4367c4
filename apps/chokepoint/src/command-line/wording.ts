import type { Level } from '@chokepoint/contracts';
import type { Streams } from './streams.js';

const ABSENT = '–';

/** One decimal: what a reader compares. JSON has every digit. */
export function points(exposure: number): string {
  return exposure.toFixed(1);
}

/** Fewer points read 0.0. */
export const VISIBLE = 0.05;

/** A difference of points with its sign; no sign before what reads 0.0. */
export function difference(points: number): string {
  const text = points.toFixed(1);
  if (Number(text) === 0) return '0.0';
  return points > 0 ? `+${text}` : text;
}

export function weeks(count: number | null | undefined): string {
  return count === null || count === undefined ? ABSENT : String(count);
}

export function depthText(depth: { shortfall: number; week: number } | null | undefined): string {
  return depth ? `${percent(depth.shortfall)} in week ${depth.week}` : ABSENT;
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}

/** Money or units as a reader takes them in: four digits, and how large. */
export function amount(value: number): string {
  return value.toLocaleString('en', { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 });
}

/** Whole, with thousands apart. */
export function whole(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 0 });
}

/** One decimal where it is not whole: data may have every digit. */
export function rounded(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1 });
}

/** A number of weeks that need not be whole. */
export function duration(weeks: number): string {
  const text = rounded(weeks);
  return `${text} ${text === '1' ? 'week' : 'weeks'}`;
}

/** The first few by name, the others by number. */
export function firstOf(names: readonly string[], most: number): string {
  const named = names.length <= most + 1 ? names : names.slice(0, most);
  return names.length > named.length ? `${named.join(', ')} and ${names.length - named.length} more` : named.join(', ');
}

export function listed(parts: readonly string[], last: 'and' | 'or' = 'and'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}

/** A level in the colour that says how bad it is. */
export function levelText({ colours }: Pick<Streams, 'colours'>, level: string): string {
  const colour: Record<Level, (text: string) => string> = {
    low: colours.green,
    guarded: colours.cyan,
    elevated: colours.yellow,
    high: colours.red,
    severe: (text) => colours.bold(colours.red(text)),
  };
  return Object.hasOwn(colour, level) ? colour[level as Level](level) : level;
}
