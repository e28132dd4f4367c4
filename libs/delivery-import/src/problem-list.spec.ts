import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { ProblemList } from './problem-list.js';

const problem = (line: number, value = 'x') => ({ line, column: 'Quantity', reason: 'is not a number', value });

describe('The list of problems', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'problems-'))));
  afterAll(() => rm(folder, { recursive: true }));

  it('keeps the first and counts all by reason, the commonest first', async () => {
    const list = await ProblemList.open(2);
    list.add([1, 2, 3, 4].map((line) => problem(line)));
    list.add([{ ...problem(5), column: 'Line', reason: 'gives no line' }]);
    expect(list.first.map(({ line }) => line)).toEqual([1, 2]);
    expect(list.total).toBe(5);
    expect(list.reasons).toEqual([
      { column: 'Quantity', reason: 'is not a number', count: 4, firstLine: 1 },
      { column: 'Line', reason: 'gives no line', count: 1, firstLine: 5 },
    ]);
  });

  it('writes all of them as CSV that no spreadsheet takes for formulas', async () => {
    const path = join(folder, 'problems.csv');
    const list = await ProblemList.open(0, path);
    const formulas = ['=HYPERLINK("https://evil.example")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1'];
    for (const [index, formula] of formulas.entries()) {
      list.add([problem(index + 2, formula)]);
      await list.flush();
    }
    await list.close();
    const rows = parse(await readFile(path, 'utf8'), { columns: true }) as unknown as { line: string; value: string }[];
    expect(rows.map(({ value }) => value)).toEqual(formulas.map((formula) => `'${formula}`));
    expect(rows[0]).toEqual({ line: '2', column: 'Quantity', value: `'${formulas[0]}`, reason: 'is not a number' });
  });

  it('says which file it cannot write', async () => {
    await expect(ProblemList.open(1, join(folder, 'none', 'problems.csv'))).rejects.toThrow(/ENOENT.*problems.csv/);
  });
});
