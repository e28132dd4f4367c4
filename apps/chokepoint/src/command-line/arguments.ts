import { InvalidArgumentError } from 'commander';
import { parseMoment } from '@chokepoint/contracts';
import { BadInput } from './failures.js';

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A finite number and nothing beside it: neither `12abc` nor an empty text. */
export function numberFrom(least: number): (text: string) => number {
  return (text) => {
    const value = DECIMAL.test(text.trim()) ? Number(text) : NaN;
    if (!(value >= least && value < Infinity)) throw new InvalidArgumentError(`Expected a number, ${least} or more.`);
    return value;
  };
}

/** A finite number above 0. */
export function positiveNumber(text: string): number {
  const value = numberFrom(0)(text);
  if (value === 0) throw new InvalidArgumentError('Expected a number above 0.');
  return value;
}

/** Ids with commas between them. */
export function idList(text: string): string[] {
  const ids = text.split(',').map((id) => id.trim());
  if (ids.includes('')) throw new InvalidArgumentError('Expected ids with commas between them.');
  return ids;
}

/** For an option that may be given several times. */
export function each<T>(parse: (text: string) => T): (text: string, before?: readonly T[]) => T[] {
  return (text, before = []) => [...before, parse(text)];
}

/** Milliseconds since the epoch. @param option as the user names it */
export function momentOf(option: string, text: string): number {
  const millis = parseMoment(text);
  if (millis === undefined) throw new BadInput([`${option}: expected an RFC 3339 date-time with a zone, or a day, not "${text}"`]);
  return millis;
}
