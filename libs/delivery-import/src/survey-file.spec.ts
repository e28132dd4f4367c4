import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseMapping } from '@chokepoint/table-files';
import { chunksOf } from './chunks.js';
import { ChangedFile, findDeliveryFile } from './delivery-file.js';
import { ProblemList } from './problem-list.js';
import { surveyFile } from './survey-file.js';
import { unknownLanes } from './unknown-lanes.js';

const MAPPING = parseMapping({
  source: '//spec',
  facts: [{ type: 'ordered', from: 'Vendor', to: 'Buyer', input: 'Input', order: 'PO', line: 'Line', quantity: 'Quantity', promised: 'Promised', time: 'Ordered' }],
});
const HEADER = 'Vendor,Buyer,Input,PO,Line,Quantity,Ordered,Promised';

describe('A table of deliveries', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'survey-'))));
  afterAll(() => rm(folder, { recursive: true }));

  const given = async (...rows: string[]) => {
    const path = join(folder, `${Math.trunc(performance.now() * 1e6)}.csv`);
    await writeFile(path, [HEADER, ...rows, ''].join('\n'));
    return findDeliveryFile(path, MAPPING);
  };

  it('is looked through: what it brings, what is wrong with it, and which lanes a network does not know', async () => {
    const problems = await ProblemList.open(10);
    const found = await surveyFile(await given('a,x,i,1,1,5,2026-01-05,2026-02-01', 'a,x,i,2,1,none,2026-01-06,2026-02-01', 'b,x,i,3,1,5,2026-01-07,2026-02-01'), problems, {});
    expect([found.rows, found.bad, found.facts.ordered, found.orders.count]).toEqual([3, 1, 2, 2]);
    expect(problems.first).toEqual([{ line: 3, column: 'Quantity', reason: expect.stringContaining('is not a number'), value: 'none' }]);
    expect(unknownLanes(found.lanes, [{ from: 'a', to: 'x', input: 'i' }])).toEqual([{ from: 'b', to: 'x', input: 'i', line: 4, unknownVendor: true, unknownBuyer: false }]);
  });

  it('comes in chunks that say how far the file is done with them, bad rows left out', async () => {
    const rows = Array.from({ length: 7 }, (_, order) => `a,x,i,${order},1,${order === 2 ? '' : 5},2026-01-05,2026-02-01`);
    const chunks: unknown[] = [];
    for await (const { lines, rowsThrough } of chunksOf(await given(...rows), 3, { skip: 1 })) chunks.push([lines, rowsThrough]);
    expect(chunks).toEqual([[[3, 5, 6], 5], [[7, 8], 7]]);
  });

  it('is a snapshot: a row that contradicts one before is bad, is told of, and can be left out', async () => {
    const problems = await ProblemList.open(10);
    const file = await given('a,x,i,1,1,5,2026-01-05,2026-02-01', 'a,x,i,1,1,6,2026-01-06,2026-02-01', 'a,x,i,2,1,5,2026-01-05,2026-02-01');
    const found = await surveyFile(file, problems, {});
    expect([found.rows, found.bad, found.contradictions, found.facts.ordered]).toEqual([3, 1, 1, 2]);
    expect(problems.first).toEqual([{ line: 3, column: '', reason: expect.stringContaining('says something else than a row before'), value: '1/1' }]);
    const lines: number[] = [];
    for await (const chunk of chunksOf(file, 10, {}, found.contradicting)) lines.push(...chunk.lines);
    expect(lines).toEqual([2, 4]);
    expect((await surveyFile(file, problems, { changeLog: true })).bad).toBe(0);
  });

  it('that is written to while it is read is of no use', async () => {
    const file = await given('a,x,i,1,1,5,2026-01-05,2026-02-01');
    await appendFile(file.path, 'a,x,i,2,1,5,2026-01-05,2026-02-01\n');
    await expect(surveyFile(file, await ProblemList.open(1), {})).rejects.toThrow(ChangedFile);
  });

  it('is no folder', async () => {
    await expect(findDeliveryFile(folder, MAPPING)).rejects.toThrow('is a folder');
  });
});
