import { describe, expect, it } from '@jest/globals';
import { Interrupted } from './failures.js';
import { interruptible } from './interruptible.js';

const listeners = () => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM');

describe('Work that may be interrupted', () => {
  it('gives its result, and leaves no listener behind', async () => {
    const before = listeners();
    expect(await interruptible(async () => 42)).toBe(42);
    expect(listeners()).toBe(before);
  });

  it('is told of Ctrl-C, and ends as interrupted whatever it throws', async () => {
    const before = listeners();
    const work = interruptible(async (signal) => {
      process.emit('SIGINT');
      expect(signal.aborted).toBe(true);
      throw new Error('a call was cancelled');
    });
    await expect(work).rejects.toBeInstanceOf(Interrupted);
    expect(listeners()).toBe(before);
  });

  it('fails as it fails when nobody interrupts', async () => {
    await expect(interruptible(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
