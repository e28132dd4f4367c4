import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { removeAbandoned, UploadFolder } from './upload-folder.js';

/** No process has it: the kernel's numbers end before. */
const NOBODY = 2 ** 30;

describe('The folder of uploads', () => {
  let directory: string;
  beforeAll(async () => void (directory = await mkdtemp(join(tmpdir(), 'uploads-'))));
  afterAll(() => rm(directory, { recursive: true }));

  it('goes with the console', async () => {
    const folder = new UploadFolder();
    await writeFile(folder.place('table.csv'), 'x');
    folder.onModuleDestroy();
    expect(existsSync(folder.place('table.csv'))).toBe(false);
  });

  it('of a console that was killed is removed at the next start; that of one that runs stays', async () => {
    const [killed, running, other] = [`chokepoint-console-${NOBODY}-a`, `chokepoint-console-${process.ppid}-b`, 'something-else'];
    for (const name of [killed, running, other]) await mkdir(join(directory, name));
    removeAbandoned(directory);
    expect([killed, running, other].map((name) => existsSync(join(directory, name)))).toEqual([false, true, true]);
  });
});
