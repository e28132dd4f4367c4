import { describe, expect, it } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { readAll } from './given-bytes.js';

const rowsOf = async (...args: Parameters<typeof readAll>) => (await readAll(...args)).rows;

describe('A table', () => {
  it.each([
    ['LF', 'a,b\n1,2\n3,4\n'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['bare CR', 'a,b\r1,2\r3,4\r'],
    ['a mixture', 'a,b\r\n1,2\r3,4\n'],
    ['no line end at the end', 'a,b\n1,2\n3,4'],
  ])('is read with %s', async (_, text) => {
    for (let size = 1; size <= text.length; size++) expect(await rowsOf(text, {}, size)).toEqual([[2, '1', '2'], [3, '3', '4']]);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffä,b\n1,é\n'), {}],
    ['UTF-16 with a mark', Buffer.from('\ufeffä,b\n1,é\n', 'utf16le'), {}],
    ['UTF-16 that was told', Buffer.from('ä,b\n1,é\n', 'utf16le'), { encoding: 'utf-16le' as const }],
    ['UTF-16, the other way round', Buffer.from('\ufeffä,b\n1,é\n', 'utf16le').swap16(), {}],
    ['Latin-1', Buffer.from('ä,b\n1,é\n', 'latin1'), { encoding: 'latin1' as const }],
    ['a mark that says otherwise than was told', Buffer.from('\ufeffä,b\n1,é\n'), { encoding: 'latin1' as const }],
  ])('is read in %s', async (_, bytes, options) => {
    for (let size = 1; size <= bytes.length; size++) expect(await readAll(bytes, options, size)).toMatchObject({ header: ['ä', 'b'], rows: [[2, '1', 'é']] });
  });

  it('has the euro sign in windows-1252', async () => {
    expect(await rowsOf(Buffer.from([...Buffer.from('a\n'), 0x80]), { encoding: 'windows-1252' })).toEqual([[2, '€']]);
  });

  it('counts the lines in cells of several lines, whatever ends them', async () => {
    expect(await rowsOf('a,b\n"1\n\r\r\n",2\n3,4\n')).toEqual([[2, '1\n\r\r\n', '2'], [6, '3', '4']]);
  });

  it('counts lines on which nothing stands, and passes over them', async () => {
    expect(await rowsOf('\na,b\n\n1,2\n,\n3,4\n\n')).toEqual([[4, '1', '2'], [6, '3', '4']]);
  });

  it.each([
    [',', 'a,b;c\n'],
    [';', '"a,b,c";b;c\n'],
    ['\t', 'a\tb\n'],
    ['|', 'a|b\n'],
    [',', 'a\n'],
  ])('has its delimiter %j found in its header', async (delimiter, text) => {
    expect((await readAll(text)).delimiter).toBe(delimiter);
  });

  it('may have quotes that mean nothing', async () => {
    expect(await rowsOf('a,b\n5" pipe,"x\n', { quote: null })).toEqual([[2, '5" pipe', '"x']]);
  });

  it('goes on with the next line after a row with broken quotes', async () => {
    const { rows, problems } = await readAll('a,b\n1,"2\n3,4\n5,"6"6\n7,8\n');
    expect(rows).toEqual([[3, '3', '4'], [5, '7', '8']]);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([[2, 'b'], [4, 'b']]);
  });

  it('does not hold a whole file because of a quote that is never closed', async () => {
    const text = `a,b\n1,"2\n${'3,4\n'.repeat(600_000)}`;
    const { rows, problems } = await readAll(text, {}, 65_536);
    expect([rows.length, problems.length]).toEqual([600_000, 1]);
  });

  it('ends where nothing makes sense any more', async () => {
    await expect(readAll(`a,b\n${'1,"2"2\n'.repeat(1_000)}`)).rejects.toThrow('something follows a closing quote');
  });

  it('comes out as it was written, whatever stands in it, however it is cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '\u{1f600}'), maxLength: 6 });
    const row = fc.array(cell, { minLength: 2, maxLength: 2 }).filter((cells) => cells.some((each) => each !== ''));
    const rows = fc.array(row, { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), fc.boolean(), async (given, size, quoted) => {
        const text = stringify([['x', 'y'], ...given], { quoted, quoted_match: /[\r\n"]/, record_delimiter: '\r\n' });
        const { rows: read, problems } = await readAll(text, { delimiter: ',' }, size);
        expect(problems).toEqual([]);
        expect(read.map(([, ...cells]) => cells)).toEqual(given);
      }),
    );
  });

  it('is the same with and without quotes where none are needed', async () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'ü', '1', ' ', '.'), minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word), { maxLength: 10 }), fc.constantFrom('\n', '\r\n', '\r'), async (given, end) => {
        const plain = [['x', 'y'], ...given].map((cells) => cells.join(';') + end).join('');
        const quoted = [['x', 'y'], ...given].map((cells) => cells.map((cell) => `"${cell}"`).join(';') + end).join('');
        expect(await readAll(quoted)).toEqual(await readAll(plain));
      }),
    );
  });
});
