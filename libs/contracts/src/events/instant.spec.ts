import fc from 'fast-check';
import { parseInstant, parseMoment } from './instant.js';

describe('An instant', () => {
  it.each([
    ['2025-01-20T16:17:00Z', '2025-01-20T16:17:00.000Z'],
    ['2025-01-20t16:17:00z', '2025-01-20T16:17:00.000Z'],
    ['2025-01-20T16:17:00.1239999Z', '2025-01-20T16:17:00.123Z'],
    ['2025-01-20T16:17:00.5+05:30', '2025-01-20T10:47:00.500Z'],
    ['2025-01-20T23:30:00-08:00', '2025-01-21T07:30:00.000Z'],
    ['2025-01-20T00:00:00-00:00', '2025-01-20T00:00:00.000Z'],
    ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z'],
    ['2025-01-20', '2025-01-20T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2000-02-29', '2000-02-29T00:00:00.000Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['2016-12-31T15:59:60.5-08:00', '2017-01-01T00:00:00.000Z'],
    ['0000-03-01T00:00:00Z', '0000-03-01T00:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(new Date(parseInstant(text)!).toISOString()).toBe(expected);
  });

  it.each([
    '',
    '2025',
    '2025-01',
    '2025-02-29',
    '2100-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-04-31T00:00:00Z',
    '2025-01-20T16:17:00',
    '2025-01-20T16:17Z',
    '2025-01-20 16:17:00Z',
    '2025-01-20T24:00:00Z',
    '2025-01-20T16:60:00Z',
    '2025-01-20T16:17:60Z',
    '2025-01-20T16:17:61Z',
    '2025-01-20T16:17:00+24:00',
    '2025-01-20T16:17:00+05:60',
    '2025-01-20T16:17:00.Z',
    '2025-01-20T16:17:00+0530',
    ' 2025-01-20',
    '2025-01-20\n',
    '٢٠٢٥-01-20',
    'yesterday',
  ])('does not read %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('is what Date reads, in every year that RFC 3339 can write', () => {
    const date = fc.date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true });
    fc.assert(fc.property(date, (moment) => parseInstant(moment.toISOString()) === moment.getTime()));
  });

  it('may be typed without seconds by people', () => {
    expect(parseMoment('2025-01-22T00:00Z')).toBe(Date.UTC(2025, 0, 22));
    expect(parseMoment('2025-01-22T05:30+05:30')).toBe(Date.UTC(2025, 0, 22));
    expect(parseMoment('2025-01-22')).toBe(Date.UTC(2025, 0, 22));
    expect(parseMoment('2025-01-22T25:00Z')).toBeUndefined();
  });
});
