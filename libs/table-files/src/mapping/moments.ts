import { DateTime, FixedOffsetZone, IANAZone, Settings, type Zone } from 'luxon';
import { remembering } from './bounded-memory.js';
import type { Parse } from './reader.js';

export interface MomentForm {
  readonly format?: string | readonly string[] | undefined;
  readonly zone?: string | undefined;
  readonly twoDigitYears?: number | undefined;
}

const TIME_TOKEN = /[hHmsSTtfFua]/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day or moment as events have it, or why there is none. */
type Read = { readonly text: string } | { readonly reason: string };

/**
 * Reads days and moments as RFC 3339. In UTC a day stays a day (`2026-02-01`); in another zone it is the midnight that
 * begins it there. Of a time that the clocks show twice in a night, the first is meant.
 */
export function momentParser(form: MomentForm): Parse<string> {
  const read = remembering(reading(form));
  return (text, column, report) => {
    const moment = read(text);
    return 'text' in moment ? moment.text : void report.add(column, moment.reason, text);
  };
}

function reading({ format, zone = 'UTC', twoDigitYears = 1961 }: MomentForm): (text: string) => Read {
  const place = zone === 'UTC' ? FixedOffsetZone.utcInstance : IANAZone.create(zone);
  if (format === undefined) return (text) => inIso(text, place);
  const formats = typeof format === 'string' ? [format] : format;
  const expected = `is no day or moment of the form ${formats.join(' or ')}`;
  return (text) => {
    for (const each of formats) {
      const moment = withTwoDigitYears(twoDigitYears, () => fromFormat(text, each, place));
      if (moment) return moment;
    }
    return { reason: expected };
  };
}

function inIso(text: string, zone: Zone): Read {
  const local = DateTime.fromISO(text, { zone: FixedOffsetZone.utcInstance, setZone: true });
  if (!local.isValid || !/^\d{4}-/.test(text)) return { reason: 'is no day or moment in ISO 8601 (YYYY-MM-DD); `format` can say which form it has' };
  if (/(?:[Zz]|[+-]\d{2}(?::?\d{2})?)$/.test(text.slice(10))) return written(local);
  return inZone(local, zone, ISO_DAY.test(text));
}

function fromFormat(text: string, format: string, zone: Zone): Read | undefined {
  // First by the clock on the wall: whether the zone has such a time is another question.
  const local = DateTime.fromFormat(text, format, { zone: FixedOffsetZone.utcInstance, locale: 'en', setZone: true });
  if (!local.isValid) return undefined;
  const bare = format.replaceAll(/'[^']*'/g, '');
  if (/[zZ]/.test(bare)) return written(local);
  return inZone(local, zone, !TIME_TOKEN.test(bare));
}

function inZone(local: DateTime, zone: Zone, isDay: boolean): Read {
  if (zone === FixedOffsetZone.utcInstance) return isDay ? { text: local.toISODate()! } : written(local);
  const there = local.setZone(zone, { keepLocalTime: true });
  if (isDay) return written(there.startOf('day'));
  if (there.hour !== local.hour || there.minute !== local.minute) return { reason: `does not exist in ${zone.name}: the clocks skip it` };
  const [first] = there.getPossibleOffsets();
  return written(first);
}

function written(moment: DateTime): Read {
  const utc = moment.toUTC();
  return utc.year >= 1 && utc.year <= 9999 ? { text: utc.toISO({ suppressMilliseconds: true })! } : { reason: 'lies outside the years 0001 to 9999' };
}

/** Luxon has one setting for all; nothing else runs meanwhile. */
function withTwoDigitYears<T>(first: number, work: () => T): T {
  const before = Settings.twoDigitCutoffYear;
  Settings.twoDigitCutoffYear = first - 1901;
  try {
    return work();
  } finally {
    Settings.twoDigitCutoffYear = before;
  }
}
