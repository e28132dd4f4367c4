import fc from 'fast-check';
import { cellOfText, textOfCell } from './text-cell.js';

const hostile = fc.stringMatching(/^['=+\-@\t\r\n＝＋－＠a]{0,5}$/);

describe('A text in a cell', () => {
  it.each([['=1+1', "'=1+1"], ['@SUM(A1)', "'@SUM(A1)"], ['-2', "'-2"], ["'=1", "''=1"], ['', "'"], ['＝1', "'＝1"], ["'s-Hertogenbosch", "'s-Hertogenbosch"], ['tsmc', 'tsmc']])(
    '%j is the cell %j',
    (text, cell) => expect(cellOfText(text)).toBe(cell),
  );

  it('is no formula, never empty, and comes back', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (text) => {
        const cell = cellOfText(text);
        expect(cell).toMatch(/^[^=+\-@\t\r\n＝＋－＠]/);
        expect(textOfCell(cell)).toBe(text);
      }),
    );
  });

  it('keeps the apostrophes that it came with', () => expect(textOfCell("'s-Hertogenbosch")).toBe("'s-Hertogenbosch"));
});
