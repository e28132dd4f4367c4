import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '@chokepoint/contracts';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { MomentForm } from './moments.js';
import { readField } from './given-fields.js';

const moment = (cell: string, form: MomentForm = {}) => readField({ column: 'a', ...form }, 'moment', [cell]);

describe('A moment', () => {
  it.each<[string, MomentForm, string]>([
    ['2026-01-05', {}, '2026-01-05'],
    ['2026-01-05T10:30', {}, '2026-01-05T10:30:00Z'],
    ['2026-01-05T10:30:00+02:00', {}, '2026-01-05T08:30:00Z'],
    ['2026-01-05T10:30:00.123Z', {}, '2026-01-05T10:30:00.123Z'],
    ['5.1.2026', { format: 'd.M.yyyy' }, '2026-01-05'],
    ['2-Jun-06', { format: 'd-MMM-yy' }, '2006-06-02'],
    ['11/13/06', { format: ['d-MMM-yy', 'M/d/yy'] }, '2006-11-13'],
    ['05.01.2026 10:30', { format: 'dd.MM.yyyy HH:mm', zone: 'Europe/Berlin' }, '2026-01-05T09:30:00Z'],
    ['05.07.2026 10:30', { format: 'dd.MM.yyyy HH:mm', zone: 'Europe/Berlin' }, '2026-07-05T08:30:00Z'],
    ['05.01.2026', { format: 'dd.MM.yyyy', zone: 'Europe/Berlin' }, '2026-01-04T23:00:00Z'],
    ['2026-01-05T10:30', { zone: 'Asia/Taipei' }, '2026-01-05T02:30:00Z'],
    ['2026-01-05 10:30 +0900', { format: 'yyyy-MM-dd HH:mm ZZZ', zone: 'Europe/Berlin' }, '2026-01-05T01:30:00Z'],
  ])('is read from %j with %j', (cell, form, value) => expect(moment(cell, form)).toEqual({ value, reasons: [] }));

  it.each<[string, MomentForm, string]>([
    ['2026-02-31', {}, 'is no day or moment in ISO 8601'],
    ['2026', { format: 'dd.MM.yyyy' }, 'is no day or moment of the form dd.MM.yyyy'],
    ['31.02.2026', { format: 'dd.MM.yyyy' }, 'is no day'],
    ['29.03.2026 02:30', { format: 'dd.MM.yyyy HH:mm', zone: 'Europe/Berlin' }, 'does not exist in Europe/Berlin: the clocks skip it'],
    ['10:30', {}, 'is no day'],
    ['+012026-01-01', {}, 'is no day'],
  ])('is not read from %j with %j', (cell, form, reason) => {
    expect(moment(cell, form)).toEqual({ value: undefined, reasons: [expect.stringContaining(reason)] });
  });

  it('is the first of the two where the clocks show a time twice', () => {
    expect(moment('25.10.2026 02:30', { format: 'dd.MM.yyyy HH:mm', zone: 'Europe/Berlin' }).value).toBe('2026-10-25T00:30:00Z');
  });

  it('begins its day where a zone has no midnight', () => {
    expect(moment('08.09.2024', { format: 'dd.MM.yyyy', zone: 'America/Santiago' }).value).toBe('2024-09-08T04:00:00Z');
  });

  it.each([
    ['60', 1961, 2060],
    ['61', 1961, 1961],
    ['69', 1970, 2069],
    ['70', 1970, 1970],
    ['00', 2000, 2000],
    ['99', 1900, 1999],
  ])('means by %s from %i on the year %i', (yy, twoDigitYears, year) => {
    expect(moment(`1/1/${yy}`, { format: 'd/M/yy', twoDigitYears }).value).toBe(`${year}-01-01`);
  });

  it('is read as our events have it, whatever the day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0101-01-01'), max: new Date('9998-12-31'), noInvalidDate: true }), fc.constantFrom('dd.MM.yyyy HH:mm:ss.SSS', "yyyy-MM-dd'T'HH:mm:ss.SSS"), (date, format) => {
        const written = DateTime.fromJSDate(date, { zone: 'utc' }).toFormat(format);
        expect(parseInstant(moment(written, { format }).value as string)).toBe(date.getTime());
      }),
    );
  });
});
