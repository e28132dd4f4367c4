import { describe, expect, it } from '@jest/globals';
import { ProblemList } from '@chokepoint/delivery-import';
import { problemLines } from './problem-lines.js';

const problem = (line: number, value = 'x') => ({ line, column: 'Quantity', reason: 'is not a number', value });

describe('The list of problems', () => {
  it('shows the first and counts the rest by reason', async () => {
    const list = await ProblemList.open(2);
    list.add([1, 2, 3, 4].map((line) => problem(line)));
    list.add([{ ...problem(5), column: 'Line', reason: 'gives no line' }]);
    expect(problemLines(list)).toEqual([
      'line 1: Quantity: "x" is not a number',
      'line 2: Quantity: "x" is not a number',
      '… and 3 more (--limit-problems shows more, --problems FILE writes all)',
      '4 times: Quantity: is not a number',
      '1 time: Line: gives no line',
    ]);
  });

  it('is all there is where that is little', async () => {
    const list = await ProblemList.open(2);
    list.add([problem(1)]);
    expect(problemLines(list)).toEqual(['line 1: Quantity: "x" is not a number']);
  });
});
