import { describe, expect, it } from '@jest/globals';
import { HEADER, importing, MAPPING, mappingWith, ROW, rowWith } from './given-imports.js';

const table = (...rows: string[]) => [HEADER, ...rows, ''].join('\n');
const bytes = (...parts: (string | number)[]) => Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))));
const berlin = { promised: { column: 'Promised', format: 'yyyy-MM-dd HH:mm', zone: 'Europe/Berlin' } };
const german = { promised: { column: 'Promised', format: 'dd.MM.yyyy' } };

/** What the file is, what it holds, and each line of what is said about it. */
const BROKEN: readonly (readonly [string, string | Uint8Array, object, readonly string[]])[] = [
  ['an empty file', '', MAPPING, ['line 1: the file is empty: a header was expected']],
  ['nothing but line ends', '\r\n\r\n', MAPPING, ['line 1: the file is empty: a header was expected']],
  ['a quote that is never closed', table(ROW, rowWith({ PO: '"PO-2' }), ROW), MAPPING, ['line 3: PO: a quote is opened and not closed']],
  ['a quote that is never closed in the header', `"Vendor,Buyer\n${ROW}\n`, MAPPING, ['line 1: 1: a quote is opened and not closed']],
  ['a quote inside a cell without quotes', table(rowWith({ PO: '5" pipe' }), ROW), MAPPING, ['line 2: PO: a quote stands inside a cell']],
  ['text behind a closing quote', table(ROW, rowWith({ PO: '"PO"-2' })), MAPPING, ['line 3: PO: something follows a closing quote']],
  ['another delimiter than is told', table(ROW), { ...MAPPING, table: { delimiter: ';' } }, ['/facts/0/from: the header has no column "Vendor", only "Vendor,Buyer']],
  ['a column twice that is used', `${HEADER},PO\n${ROW},PO-2\n`, MAPPING, ['/facts/0/order: the header has "PO" twice']],
  ['no such column', table(ROW).replace('Quantity', 'Amount'), MAPPING, ['/facts/0/quantity: the header has no column "Quantity", only "Vendor"']],
  ['an unknown column in the id', table(ROW), mappingWith({ id: ['PO', 'Nr'] }), ['/facts/0/id/1: the header has no column "Nr"']],
  ['an unknown column in a condition', table(ROW), { ...MAPPING, rows: { exclude: { column: 'State', equals: 'x' } } }, ['/rows/exclude/column: the header has no column "State"']],
  ['a row with too few cells', table(ROW, 'unimicron-substrate,b200'), MAPPING, ['line 3: Input: the row has 2 cells, the header 8']],
  ['a row with too many cells', table(`${ROW},,`), MAPPING, ['line 2: 9: the row has 10 cells, the header 8']],
  ['a decimal comma where the point is told', table(rowWith({ Quantity: '"1,5"' })), MAPPING, ['line 2: Quantity: "1,5" is not a number (decimal sign ".", no sign for thousands)']],
  ['thousands in groups of two', table(rowWith({ Quantity: '"1,50"' })), { ...MAPPING, numbers: { thousands: ',' } }, ['line 2: Quantity: "1,50" is not a number (decimal sign ".", thousands ",")']],
  ['a number with something behind it', table(rowWith({ Quantity: '12abc' })), MAPPING, ['line 2: Quantity: "12abc" is not a number']],
  ['a number beyond all', table(rowWith({ Quantity: '1e309' })), MAPPING, ['line 2: Quantity: "1e309" is too large for a number']],
  ['a negative quantity', table(rowWith({ Quantity: '-5' })), MAPPING, ['line 2: Quantity: "-5" is no quantity: Too small: expected number to be >0']],
  ['an order of nothing', table(rowWith({ Quantity: '0' })), MAPPING, ['line 2: Quantity: "0" is no quantity: Too small: expected number to be >0']],
  ['no quantity', table(ROW, rowWith({ Quantity: '' })), MAPPING, ['line 3: Quantity: gives no quantity']],
  ['the 31st of February', table(rowWith({ Promised: '2026-02-31' })), MAPPING, ['line 2: Promised: "2026-02-31" is no day or moment in ISO 8601']],
  ['a date of another form', table(rowWith({ Promised: '02/16/2026' })), mappingWith(german), ['line 2: Promised: "02/16/2026" is no day or moment of the form dd.MM.yyyy']],
  ['a time that the clocks skip', table(rowWith({ Promised: '2026-03-29 02:30' })), mappingWith(berlin), ['line 2: Promised: "2026-03-29 02:30" does not exist in Europe/Berlin: the clocks skip it']],
  ['a text that the mapping does not know', table(rowWith({ Vendor: 'Ibidem' })), mappingWith({ from: { column: 'Vendor', values: { Ibiden: 'ibiden-substrate' } } }), ['line 2: Vendor: "Ibidem" is not among the `values` of the mapping']],
  ['an identifier that is too long', table(rowWith({ PO: 'x'.repeat(257) })), MAPPING, ['line 2: PO: "xxxxxxxx', 'is no order: Too big: expected string to have <=256 characters']],
  ['a NUL', table(ROW, rowWith({ PO: 'PO\u0000' })), MAPPING, ['line 3: PO: has a NUL']],
  ['a byte that is not UTF-8', bytes(table(ROW), rowWith({ PO: 'PO-' }).slice(0, 34), 0xfc, ROW.slice(34)), MAPPING, ['line 3: ', 'has a byte that the encoding does not know']],
  ['UTF-16 without anybody saying so', Buffer.from(table(ROW), 'utf16le'), MAPPING, ['line 1: Vendor: has a NUL; is the file UTF-16, and the encoding not told?']],
  ['bad rows behind a cell of several lines', table(rowWith({ PO: '"PO\r\n\r-2"' }), rowWith({ Quantity: 'x' })), MAPPING, ['line 5: Quantity: "x" is not a number']],
  ['bare CR for line ends', table(ROW, rowWith({ Quantity: 'x' })).replaceAll('\n', '\r'), MAPPING, ['line 3: Quantity: "x" is not a number']],
  ['an unknown zone', table(ROW), mappingWith({ promised: { column: 'Promised', zone: 'Europe/Atlantis' } }), ['/facts/0/promised/zone: there is no zone "Europe/Atlantis"']],
  ['a field that the mapping lacks', table(ROW), mappingWith({ promised: undefined }), ['/facts/0/promised: expected the name of a column or an object']],
  ['an option that there is not', table(ROW), mappingWith({ promised: { column: 'Promised', fromat: 'd.M.yy' } }), ['/facts/0/promised: Unrecognized key: "fromat"']],
];

describe('A broken file', () => {
  it.each(BROKEN)('with %s is named by line and column, and nothing is stored', async (_, file, mapping, said) => {
    const { code, err, events } = await importing(file, mapping);
    for (const each of said) expect(err).toContain(each);
    expect({ code, events }).toEqual({ code: 2, events: undefined });
  });

  it('has all its bad rows named at once, the good ones stored where bad ones are allowed', async () => {
    const rows = table(rowWith({ Quantity: 'x' }), ROW, rowWith({ PO: '"PO"-2' }), rowWith({ Promised: 'soon', Quantity: '' }), rowWith({ PO: 'PO-9' }));
    const { code, err, events } = await importing(rows, MAPPING, '--allow-bad');
    expect(err.match(/line \d+: \w+/g)).toEqual(['line 2: Quantity', 'line 4: PO', 'line 5: Promised', 'line 5: Quantity']);
    expect(code).toBe(0);
    expect(events!.trim().split('\n').map((line) => JSON.parse(line).data.order)).toEqual(['PO-1', 'PO-9']);
  });

  it('has the first bad rows shown and all counted by reason', async () => {
    const { err } = await importing(table(...Array.from({ length: 30 }, (_, index) => rowWith({ Quantity: `x${index}` }))), MAPPING, '--limit-problems', '2');
    expect(err).toContain('30 rows (first at line 2): Quantity: is not a number');
    expect(err.match(/^line/gm)).toHaveLength(2);
  });
});
