import { describe, expect, it } from '@jest/globals';
import { each, idList, momentOf, numberFrom, positiveNumber } from './arguments.js';

describe('A number on the command line', () => {
  it.each([['8', 8], ['0.5', 0.5], ['.5', 0.5], ['1e-6', 1e-6], ['+3', 3], [' 2 ', 2]])('is read from %j', (text, value) => {
    expect(numberFrom(0)(text)).toBe(value);
  });

  it.each(['abc', '8 weeks', '', ' ', '0x10', '1_000', '1,5', 'NaN', 'Infinity', '1e999', '-1'])('is not read from %j', (text) => {
    expect(() => numberFrom(0)(text)).toThrow('Expected a number, 0 or more.');
  });

  it('may have to be above 0', () => {
    expect(positiveNumber('0.1')).toBe(0.1);
    expect(() => positiveNumber('0')).toThrow('Expected a number above 0.');
  });
});

describe('Ids on the command line', () => {
  it('have commas between them, and may have room around them', () => {
    expect(idList('n5, cowos')).toEqual(['n5', 'cowos']);
  });

  it.each(['', ',', 'n5,', 'n5,,cowos'])('are not read from %j', (text) => {
    expect(() => idList(text)).toThrow('Expected ids with commas between them.');
  });

  it('pile up where an option is given several times', () => {
    const parse = each(idList);
    expect(parse('c', parse('a,b'))).toEqual([['a', 'b'], ['c']]);
  });
});

describe('A moment on the command line', () => {
  it('is a day or an instant with a zone', () => {
    expect(momentOf('--as-of', '2025-01-22')).toBe(Date.parse('2025-01-22T00:00:00Z'));
    expect(() => momentOf('--as-of', 'soon')).toThrow(/^--as-of: expected an RFC 3339/);
  });
});
