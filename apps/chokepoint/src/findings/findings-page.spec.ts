import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSource } from '@chokepoint/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const lines = async (file: URL | string) => (await readFile(file, 'utf8')).split('\n');

// As a process of its own: thousands of projections take Jest's sandbox many times as long.
describe('docs/findings.md', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'findings-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is what the data give; where it is not, `npm run findings` renews it', async () => {
    const fresh = join(folder, 'findings.md');
    const { ended } = startSource(new URL('./write-findings.ts', import.meta.url), { args: [fresh] });
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(await lines(new URL('../../../../docs/findings.md', import.meta.url))).toEqual(await lines(fresh));
  }, 120_000);
});
