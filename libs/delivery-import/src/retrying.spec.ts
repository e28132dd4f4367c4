import { describe, expect, it } from '@jest/globals';
import { CallError } from '@chokepoint/service/client';
import { status } from '@grpc/grpc-js';
import { MOST_ATTEMPTS, retrying, waitMs } from './retrying.js';

const never = new AbortController().signal;
const failing = (code: status, times: number) => {
  let calls = 0;
  return () => (++calls <= times ? Promise.reject(new CallError(code, 'away', [])) : Promise.resolve(calls));
};
const now = () => 0;

describe('A call that nobody answers', () => {
  it('is made again until somebody does', async () => expect(await retrying(failing(status.UNAVAILABLE, 3), never, () => undefined, now)).toBe(4));

  it('is given up in the end', async () => {
    let retries = 0;
    await expect(retrying(failing(status.UNAVAILABLE, 99), never, () => retries++, now)).rejects.toThrow('UNAVAILABLE');
    expect(retries).toBe(MOST_ATTEMPTS - 1);
  });

  it('is not made again where that cannot help', async () => {
    await expect(retrying(failing(status.INVALID_ARGUMENT, 1), never, () => undefined, now)).rejects.toThrow('INVALID_ARGUMENT');
  });

  it('waits twice as long each time, but never longer than ten seconds', () => {
    expect([1, 2, 3, 6, 7, 20].map(waitMs)).toEqual([250, 500, 1_000, 8_000, 10_000, 10_000]);
  });
});
