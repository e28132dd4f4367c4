import type { WhatIfAnswer } from '@chokepoint/console-service/contract';
import { comparedNodes, comparisonRows } from './comparison.js';

const node = (id: string, difference: number, kind = 'wafer', end = false) => ({ id, name: id.toUpperCase(), kind, end, reached: true, after: { exposure: 10 + difference, level: 'guarded' as const }, difference });
const answer = (...nodes: ReturnType<typeof node>[]) => ({ nodes }) as unknown as WhatIfAnswer;

describe('scenarios side by side', () => {
  const rows = comparedNodes([answer(node('n3', 30), node('n5', 0), node('aws', 0, 'buyer', true)), answer(node('n3', 0), node('n5', 0), node('aws', 4, 'buyer', true)), undefined]);

  it('show buyers first, then what any of them moves', () => {
    expect(rows.map(({ id }) => id)).toEqual(['aws', 'n3']);
  });

  it('have an empty cell where there is no answer', () => {
    expect(rows[0].cells.map((cell) => cell?.difference)).toEqual([0, 4, undefined]);
  });

  it('stand in a file with two columns for each', () => {
    expect(comparisonRows(rows.slice(0, 1), ['a', 'b', 'c'])).toEqual([{ node: 'aws', name: 'AWS', kind: 'buyer', 'a: exposure': 10, 'a: difference': 0, 'b: exposure': 14, 'b: difference': 4, 'c: exposure': undefined, 'c: difference': undefined }]);
  });
});
