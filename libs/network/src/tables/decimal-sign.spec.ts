import fc from 'fast-check';
import { numberFormOf, readNumber } from './decimal-sign.js';

const readAll = (cells: readonly string[], delimiter = ';') => cells.map((cell) => readNumber(cell, numberFormOf(cells, delimiter)));
const refused = (message: RegExp) => expect.objectContaining({ code: 'type', message: expect.stringMatching(message) });

describe('The numbers of a table', () => {
  it.each<[string[], string, number[]]>([
    [['0,5', '1,500', '12'], ';', [0.5, 1.5, 12]],
    [['0.5', '1.500', '1e3'], ';', [0.5, 1.5, 1000]],
    [['1.500'], ',', [1.5]],
    [['0,500', '-,5'], ';', [0.5, -0.5]],
    [['1500', '3'], ';', [1500, 3]],
  ])('%j with %j between cells', (cells, delimiter, numbers) => expect(readAll(cells, delimiter)).toEqual(numbers));

  it('are refused where they may mean a thousand times as much', () => {
    expect(readAll(['1.500'])).toEqual([refused(/^1\.500 may be 1\.5 or 1500, and the other cells do not tell/)]);
    expect(readAll(['1,500'], ',')).toEqual([refused(/^1,500 may be 1\.5 or 1500/)]);
    expect(readAll(['0,5', '1.500'])).toEqual([0.5, refused(/^1\.500 may be/)]);
    expect(readAll(['0.5', '1,500'])).toEqual([0.5, refused(/^1,500 may be/)]);
  });

  it('are refused where a table mixes its signs, or has one for thousands', () => {
    expect(readAll(['0.5', '0,5'])).toEqual([0.5, refused(/^expected a decimal point, not a comma: 0,5$/)]);
    expect(readAll(['0,5', '1.234,5', '1.234.567'])).toEqual([0.5, refused(/expected a number/), refused(/expected a number/)]);
  });

  it('are never read as a thousand times what was written, whichever sign was meant', () => {
    const written = fc.array(fc.double({ min: 0.001, max: 5000, noNaN: true }).map((value) => Number(value.toFixed(3))), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(written, fc.constantFrom('.', ','), (numbers, sign) => {
        const read = readAll(numbers.map((value) => value.toFixed(3).replace('.', sign)));
        read.forEach((value, place) => expect([numbers[place], 'refused']).toContain(typeof value === 'number' ? value : 'refused'));
      }),
    );
  });
});
