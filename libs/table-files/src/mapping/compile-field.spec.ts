import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readField } from './given-fields.js';

const text = (field: Parameters<typeof readField>[0], ...cells: string[]) => readField(field, 'text', cells).value;

describe('A field', () => {
  it('is what stands in a column, without the blanks around it', () => {
    expect(text('b', 'x', ' y ')).toBe('y');
    expect(text({ column: 'b', trim: false }, 'x', ' y ')).toBe(' y ');
    expect(text({ column: 'a', lower: true }, 'ÄB')).toBe('äb');
  });

  it('is nothing where nothing stands there, or what means nothing', () => {
    expect(readField('a', 'text', ['  '])).toEqual({ value: undefined, reasons: [] });
    expect(readField({ column: 'a', empty: ['n/a'] }, 'number', ['n/a'])).toEqual({ value: undefined, reasons: [] });
    expect(readField('a', 'moment', ['none'], { empty: ['none'] })).toEqual({ value: undefined, reasons: [] });
  });

  it('may be the same for every row', () => {
    expect(text({ constant: 'x' })).toBe('x');
    expect(text({ constant: 7 })).toBe('7');
    expect(readField({ constant: true }, 'boolean', []).value).toBe(true);
    expect(readField({ constant: '2026-01-05' }, 'moment', []).value).toBe('2026-01-05');
  });

  it('may have other words for what stands there, and then all are told', () => {
    const field = { column: 'a', values: { J: 'yes', N: '' } };
    expect(readField(field, 'boolean', ['J'])).toEqual({ value: true, reasons: [] });
    expect(readField(field, 'boolean', ['N'])).toEqual({ value: undefined, reasons: [] });
    expect(readField(field, 'boolean', ['Q'])).toEqual({ value: undefined, reasons: ['is not among the `values` of the mapping'] });
  });

  it('may be the first that is there', () => {
    expect(text({ firstOf: ['a', { column: 'b' }, { constant: 'z' }] }, '', 'y')).toBe('y');
    expect(text({ firstOf: ['a', 'b'] }, '', '')).toBeUndefined();
  });

  it('may be the latest or the earliest of those that are there', () => {
    const cells = ['2026-01-05', '', '2026-01-04T23:30:00-02:00'];
    expect(readField({ latestOf: ['a', 'b', 'c'] }, 'moment', cells).value).toBe('2026-01-05T01:30:00Z');
    expect(readField({ earliestOf: ['a', 'b', 'c'] }, 'moment', cells).value).toBe('2026-01-05');
  });

  it('may be put together, and is nothing where a part is missing', () => {
    expect(text({ join: ['a', { constant: '-' }, 'c'], with: '/' }, 'x', '', 'z')).toBe('x/-/z');
    expect(text({ join: ['a', 'b'] }, 'x', '')).toBeUndefined();
  });

  it('hands what is said beside a list on to all in it', () => {
    expect(readField({ firstOf: ['a', 'b'], format: 'd.M.yyyy', empty: ['-'] }, 'moment', ['-', '5.1.2026']).value).toBe('2026-01-05');
  });
});

describe('A number', () => {
  const number = (cell: string, numbers = {}, field = {}) => readField({ column: 'a', ...field }, 'number', [cell], { numbers });

  it.each([
    ['5', {}, 5],
    ['-0.5', {}, -0.5],
    ['+1e3', {}, 1000],
    ['.5', {}, 0.5],
    ['1,5', { decimal: ',' }, 1.5],
    ['1.234.567,5', { decimal: ',', thousands: '.' }, 1234567.5],
    ["1'234", { thousands: "'" }, 1234],
    ['1234', { thousands: ',' }, 1234],
  ])('is read from %j with %j', (cell, numbers, value) => expect(number(cell, numbers)).toEqual({ value, reasons: [] }));

  it.each([
    ['1,5', {}],
    ['1.5', { decimal: ',' }],
    ['1,5', { thousands: ',' }],
    ['12abc', {}],
    ['0x10', {}],
    ['Infinity', {}],
    ['1_000', {}],
    ['.', {}],
  ])('is not read from %j with %j', (cell, numbers) => expect(number(cell, numbers).reasons).toHaveLength(1));

  it('is never too large, and never a negative nothing', () => {
    expect(number('1e309').reasons).toEqual(['is too large for a number']);
    expect(Object.is(number('-0').value, 0)).toBe(true);
  });

  it('may count in other units', () => expect(number('1.5', {}, { scale: 1000 }).value).toBe(1500));

  it('is every number that is written down, with comma or point', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(number(String(value)).value).toBe(value === 0 ? 0 : value);
        expect(number(String(value).replace('.', ','), { decimal: ',', thousands: '.' }).value).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
