import { backoffMs, Failures } from './backoff.js';

describe('backoffMs', () => {
  it('doubles with every failure, up to half a minute', () => {
    expect([1, 2, 3, 9, 10, 2000].map(backoffMs)).toEqual([100, 200, 400, 25_600, 30_000, 30_000]);
  });
});

describe('Failures', () => {
  it('starts anew after a success', () => {
    const failures = new Failures();
    expect([failures.add('a/0'), failures.add('a/0'), failures.add('a/1')]).toEqual([100, 200, 100]);
    failures.forget('a/0');
    expect(failures.add('a/0')).toBe(100);
  });
});
