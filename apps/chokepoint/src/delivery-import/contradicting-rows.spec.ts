import { describe, expect, it } from '@jest/globals';
import { HEADER, importing, MAPPING, mappingWith, rowWith } from './given-imports.js';

const table = (...rows: string[]) => [HEADER, ...rows, ''].join('\n');
const both = {
  ...MAPPING,
  facts: [MAPPING.facts[0], { type: 'received', from: 'Vendor', to: 'Buyer', input: 'Input', order: 'PO', line: 'Line', quantity: 'Quantity', at: 'Promised', time: 'Promised' }],
};
const receipts = { ...MAPPING, facts: [both.facts[1]] };

describe('Rows that say something else about an order line than a row before', () => {
  it('are counted in the dry run, and nothing is stored', async () => {
    const rows = [rowWith({}), rowWith({ Quantity: '6' }), rowWith({ PO: 'PO-2' }), rowWith({ Promised: '2026-02-17' }), rowWith({})];
    const { code, out, err } = await importing(table(...rows), MAPPING, '--dry-run');
    expect(code).toBe(2);
    expect(out).toContain('2 rows say something else about an order line than a row before\n');
    expect(err.match(/^line \d+: "PO-1\/1" says something else than a row before/gm)).toHaveLength(2);
    expect((await importing(table(...rows), MAPPING)).events).toBeUndefined();
  });

  it('are left out where bad rows are allowed: the first holds', async () => {
    const { code, events } = await importing(table(rowWith({}), rowWith({ Quantity: '6' })), MAPPING, '--allow-bad');
    expect([code, events!.trim().split('\n').map((line) => JSON.parse(line).data.quantity)]).toEqual([0, [5]]);
  });

  it('are a log where that is told, unless they are of one moment', async () => {
    const later = table(rowWith({}), rowWith({ Quantity: '6', Ordered: '2026-01-06' }));
    expect((await importing(later)).code).toBe(2);
    expect((await importing(later, MAPPING, '--change-log')).code).toBe(0);
    expect((await importing(table(rowWith({}), rowWith({ Quantity: '6' })), MAPPING, '--change-log')).code).toBe(2);
  });

  it('are found under the name of a receipt, which is its order line where a row says both', async () => {
    const rows = table(rowWith({}), rowWith({ Promised: '2026-02-17' }));
    expect((await importing(rows, receipts)).code).toBe(0);
    expect((await importing(rows, { ...receipts, facts: [{ ...receipts.facts[0], id: ['PO'] }] })).code).toBe(2);
    expect((await importing(table(rowWith({}), rowWith({})), both)).code).toBe(0);
    expect((await importing(rows, both)).code).toBe(2);
  });

  it('are found among thousands of lines', async () => {
    const rows = Array.from({ length: 9_000 }, (_, index) => rowWith({ PO: `PO-${index % 8_999}`, Quantity: index === 8_999 ? '6' : '5' }));
    const { err } = await importing(table(...rows), mappingWith({}));
    expect(err.match(/^line \d+/gm)).toEqual(['line 9001']);
  });
});
