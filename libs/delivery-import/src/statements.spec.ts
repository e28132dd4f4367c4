import { describe, expect, it } from '@jest/globals';
import type { TableFact } from '@chokepoint/table-files';
import { Statements } from './statements.js';

const LINE = { from: 'a', to: 'x', input: 'i', order: 'PO-1', line: '1' };
const fact = (kind: TableFact['kind'], data: object, { time = '2026-01-05', named }: { time?: string; named?: string[] } = {}) => ({ kind, time, known: 0, data: { ...LINE, ...data }, named }) as unknown as TableFact;
const ordered = (data: object, also?: { time?: string; named?: string[] }) => fact('ordered', { quantity: 5, promised: '2026-02-16', ...data }, also);
const received = (at: string, named?: string[]) => fact('received', { quantity: 5, at }, named && { named });
const contradicting = (ofTime: boolean, ...facts: TableFact[]) => {
  const statements = new Statements(ofTime);
  return facts.map((each) => statements.contradicts(each));
};

describe('What the rows of a table say', () => {
  it('contradicts a row before where it says something else of the same order line; the first holds', () => {
    expect(contradicting(false, ordered({}), ordered({ quantity: 6 }), ordered({}), ordered({ promised: '2026-02-17' }), ordered({ line: '2', quantity: 6 }))).toEqual([false, true, false, true, false]);
  });

  it('may be a log of changes, whose rows contradict each other only at one moment', () => {
    const [first, later] = [ordered({}), ordered({ quantity: 6 }, { time: '2026-01-06' })];
    expect(contradicting(false, first, later)).toEqual([false, true]);
    expect(contradicting(true, first, later, ordered({ quantity: 7 }))).toEqual([false, false, true]);
  });

  it('contradicts a row before under the name of a receipt; receipts without one are several', () => {
    expect(contradicting(false, received('2026-02-16'), received('2026-02-17'))).toEqual([false, false]);
    expect(contradicting(false, received('2026-02-16', ['R-1']), received('2026-02-17', ['R-1']), received('2026-02-17', ['R-2']))).toEqual([false, true, false]);
  });

  it('is kept of many thousands of lines', () => {
    const lines = Array.from({ length: 50_000 }, (_, line) => ordered({ line: String(line) }));
    expect(contradicting(false, ...lines, ...lines, ordered({ line: '77', quantity: 6 })).flatMap((is, index) => (is ? [index] : []))).toEqual([100_000]);
  });
});
