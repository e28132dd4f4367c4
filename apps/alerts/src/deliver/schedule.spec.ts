import { outcomeOf } from './outcome.js';
import { retryAfterMs } from './retry-after.js';
import { LONGEST_PAUSE_MS, pauseAfter, SCHEDULE_MS } from './schedule.js';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;

describe('the schedule of attempts', () => {
  it('is 0 s, 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h', () => {
    expect(SCHEDULE_MS.map((pause) => pause / 1000)).toEqual([0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
  });

  it('is never shorter, and up to a tenth longer', () => {
    expect(pauseAfter(1, 0)).toBe(5_000);
    expect(pauseAfter(1, 0.999)).toBeCloseTo(5_500, -1);
  });

  it('ends after the tenth attempt', () => {
    expect(pauseAfter(9, 0)).toBe(DAY);
    expect(pauseAfter(10, 0)).toBeUndefined();
  });

  it('waits as long as the receiver asks, at most a day', () => {
    expect(pauseAfter(1, 0, 60_000)).toBe(60_000);
    expect(pauseAfter(2, 0, 60_000)).toBe(300_000);
    expect(pauseAfter(1, 0, 30 * DAY)).toBe(LONGEST_PAUSE_MS);
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Sun, 01 Mar 2026 12:01:00 GMT', 60_000],
    ['Sunday, 01-Mar-26 12:01:00 GMT', 60_000],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['2026-03-01', undefined],
    [undefined, undefined],
  ])('%s is %s ms', (header, expected) => {
    expect(retryAfterMs(header, NOW)).toBe(expected);
  });
});

describe('the outcome of an attempt', () => {
  it.each([200, 201, 202, 204, 299])('%d is success', (status) => {
    expect(outcomeOf({ status, detail: '' }, 1, 0)).toEqual({ state: 'delivered' });
  });

  it.each([301, 302, 307, 400, 401, 404, 429, 500, 503])('%d is tried again', (status) => {
    expect(outcomeOf({ status, detail: '' }, 1, 0)).toEqual({ state: 'pending', pauseMs: 5_000 });
  });

  it('no answer is tried again', () => {
    expect(outcomeOf({ detail: 'no answer' }, 2, 0)).toEqual({ state: 'pending', pauseMs: 300_000 });
  });

  it('410 ends the rule', () => {
    expect(outcomeOf({ status: 410, detail: '' }, 1, 0)).toEqual({ state: 'gone' });
  });

  it('the tenth failure is the last', () => {
    expect(outcomeOf({ status: 500, detail: '', retryAfterMs: 60_000 }, 10, 0)).toEqual({ state: 'failed' });
  });
});
