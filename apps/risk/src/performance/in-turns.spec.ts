import { inTurns } from './in-turns.js';

const awaited = new AbortController().signal;

async function partsOf<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

describe('Steps in turns', () => {
  it('come in parts, without those that give nothing', async () => {
    expect((await partsOf(inTurns([1, undefined, 2, 3, undefined], 2, awaited))).flat()).toEqual([1, 2, 3]);
    expect(await partsOf(inTurns([undefined], 2, awaited))).toEqual([]);
  });

  it('let others have their turn', async () => {
    const told: string[] = [];
    setImmediate(() => told.push('somebody else'));
    for await (const part of inTurns(['first', 'second'], 1, awaited)) told.push(...part);
    expect(told).toEqual(['first', 'somebody else', 'second']);
  });

  it('end when nobody waits', async () => {
    const caller = new AbortController();
    const parts = inTurns([1, 2, 3], 1, caller.signal);
    await parts.next();
    caller.abort();
    await expect(parts.next()).rejects.toThrow('aborted');
  });
});
