import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockInstance } from './instance-lock.js';

describe('the lock of a data directory', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lock-'));
    file = join(folder, 'instance.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('keeps a second instance out while the first runs', async () => {
    const lock = await lockInstance(file);
    await expect(lockInstance(file)).rejects.toThrow(`another instance (process ${process.pid}) runs on this data directory`);
    await lock.release();
  });

  it('is free again once released, and leaves nothing behind', async () => {
    await (await lockInstance(file)).release();
    expect(await readdir(folder)).toEqual([]);
    await (await lockInstance(file)).release();
  });

  it.each([
    ['that was killed', JSON.stringify({ pid: process.pid, port: 9, token: 'gone' })],
    ['that wrote nonsense', 'nonsense'],
  ])('is taken over from an instance %s', async (_, content) => {
    await writeFile(file, content);
    const lock = await lockInstance(file);
    await lock.release();
  });

  it('is had by one of several that start together', async () => {
    const attempts = await Promise.allSettled([lockInstance(file), lockInstance(file), lockInstance(file)]);
    const held = attempts.filter((attempt) => attempt.status === 'fulfilled');
    expect(held).toHaveLength(1);
    await held[0].value.release();
  });
});
