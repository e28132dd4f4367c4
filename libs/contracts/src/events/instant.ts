/** Milliseconds since the Unix epoch. */
export type Instant = number;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const FORM = /^\d{4}-\d{2}-\d{2}(?:[Tt]\d{2}:\d{2}(:\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:\d{2}))?$/;

/**
 * Reads an RFC 3339 date-time, or a day alone as midnight UTC. A leap second is read as the second after it.
 * @returns milliseconds since the epoch, truncated; undefined when the text is neither
 */
export function parseInstant(text: string): Instant | undefined {
  const match = FORM.exec(text);
  const withoutSeconds = match !== null && text.length > 10 && match[1] === undefined;
  return match === null || withoutSeconds ? undefined : instantOf(text, match[1]);
}

/** As `parseInstant`, but seconds may be left out (`2025-01-22T00:00Z`): for what people type, not for events. */
export function parseMoment(text: string): Instant | undefined {
  const match = FORM.exec(text);
  return match === null ? undefined : instantOf(text, match[1]);
}

/** `text` has the form; Date.parse would roll 30 February and 24:00 over, and is several times slower. */
function instantOf(text: string, seconds: string | undefined): Instant | undefined {
  const day = dayNumber(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
  if (day === undefined) return undefined;
  if (text.length === 10) return day * DAY_MS;
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = seconds === undefined ? 0 : digits(seconds, 1, 2);
  const offset = offsetMinutes(text);
  if (hour > 23 || minute > 59 || second > 60 || offset === undefined) return undefined;
  const wholeMinute = day * DAY_MS + (hour * 60 + minute - offset) * MINUTE_MS;
  // Leap seconds only ever end a UTC day.
  if (second === 60) return (wholeMinute + MINUTE_MS) % DAY_MS === 0 ? wholeMinute + MINUTE_MS : undefined;
  return wholeMinute + second * 1000 + milliseconds(seconds);
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; undefined when there is no such day. */
function dayNumber(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  // Years counted from March put the leap day at their end (H. Hinnant, days_from_civil).
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function milliseconds(seconds: string | undefined): number {
  return seconds === undefined || seconds.length === 3 ? 0 : Number(seconds.slice(4, 7).padEnd(3, '0'));
}

function offsetMinutes(text: string): number | undefined {
  const sign = text.at(-6);
  if (sign !== '+' && sign !== '-') return 0;
  const hours = digits(text, text.length - 5, 2);
  const minutes = digits(text, text.length - 2, 2);
  if (hours > 23 || minutes > 59) return undefined;
  return (sign === '+' ? 1 : -1) * (hours * 60 + minutes);
}

function digits(text: string, start: number, count: number): number {
  let value = 0;
  for (let i = start; i < start + count; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}
