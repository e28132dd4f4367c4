import { describe, expect, it } from '@jest/globals';
import { ProblemList } from '@chokepoint/delivery-import';
import { problemLines } from './problem-lines.js';

const problem = (line: number, value = 'x') => ({ line, column: 'Quantity', reason: 'is not a number', value });

describe('The list of problems', () => {
  const lines = async (limit: number, ...problems: Parameters<ProblemList['add']>[0][number][]) => {
    const list = await ProblemList.open(limit);
    list.add(problems);
    return problemLines(list);
  };
  const alike = (count: number) => Array.from({ length: count }, (_, n) => problem(12 + n));
  const other = { ...problem(5), column: 'Line', reason: 'gives no line' };

  it('is all there is where that is little', async () => {
    expect(await lines(100, ...alike(3), other)).toEqual(['line 12: Quantity: "x" is not a number', 'line 13: Quantity: "x" is not a number', 'line 14: Quantity: "x" is not a number', 'line 5: Line: "x" gives no line']);
  });

  it('counts what is alike after the first few, and tells the rest beside it', async () => {
    expect(await lines(100, ...alike(58), other)).toEqual([
      'line 12: Quantity: "x" is not a number',
      'line 13: Quantity: "x" is not a number',
      'line 14: Quantity: "x" is not a number',
      'line 5: Line: "x" gives no line',
      '58 rows (first at line 12): Quantity: is not a number',
      '--problems FILE writes each of them.',
    ]);
  });

  it('counts by reason also what is beyond the limit', async () => {
    expect(await lines(2, ...alike(4), other)).toEqual([
      'line 12: Quantity: "x" is not a number',
      'line 13: Quantity: "x" is not a number',
      '4 rows (first at line 12): Quantity: is not a number',
      '1 row (first at line 5): Line: gives no line',
      '--problems FILE writes each of them.',
    ]);
  });

  it('says how many more there are where even reasons are many', async () => {
    const many = Array.from({ length: 30 }, (_, n) => ({ ...problem(n + 2), reason: `reason ${n}` }));
    const told = await lines(0, ...many);
    expect(told).toHaveLength(22);
    expect(told.slice(-2)).toEqual(['… and 10 more.', '--problems FILE writes each of them.']);
  });
});
