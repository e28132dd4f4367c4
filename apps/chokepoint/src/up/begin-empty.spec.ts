import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginsEmpty } from './begin-empty.js';
import type { DataDirectory } from './data-directory/data-directory.js';
import { writeKept } from './data-directory/kept-json.js';

describe('A data directory', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'empty-'))));
  afterEach(() => rm(folder, { recursive: true }));
  const begins = (empty: boolean, more: { timeline?: string; until?: number } = {}) =>
    beginsEmpty({ empty: join(folder, 'empty.json'), network: join(folder, 'network.json') } as DataDirectory, { empty, data: 'mine', ...more });

  it('begins with the reference network, unless it is to be empty, and stays as it began', async () => {
    expect([await begins(false), await begins(true), await begins(false)]).toEqual([false, true, true]);
  });

  it('cannot be made empty afterwards', async () => {
    await writeKept(join(folder, 'network.json'), { network: 'n' });
    await expect(begins(true)).rejects.toThrow('--empty: mine has the reference network already; name another folder with --data');
  });

  it('replays nothing where it began empty', async () => {
    await begins(true);
    await expect(begins(false, { until: 0 })).rejects.toThrow(/mine began with --empty and replays nothing/);
    await expect(begins(false, { timeline: 'events.jsonl' })).rejects.toThrow(/began with --empty/);
  });
});
