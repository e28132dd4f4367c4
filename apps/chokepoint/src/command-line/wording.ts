import type { Level } from '@chokepoint/contracts';
import type { Streams } from './streams.js';

const ABSENT = '–';

/** One decimal: what a reader compares. JSON has every digit. */
export function points(exposure: number): string {
  return exposure.toFixed(1);
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
