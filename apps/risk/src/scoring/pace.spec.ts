import { describe, expect, it } from '@jest/globals';
import { Pace } from './pace.js';

describe('Work with a pace', () => {
  it('begins at once, and rests in proportion to what it took', () => {
    const pace = new Pace(4, 5_000);
    expect(pace.restMs(0)).toBe(0);
    pace.worked(100, 1_000);
    expect([pace.restMs(1_000), pace.restMs(1_399), pace.restMs(1_400), pace.restMs(9_000)]).toEqual([400, 1, 0, 0]);
  });

  it('never rests longer than somebody may wait for it', () => {
    const pace = new Pace(4, 5_000);
    pace.worked(60_000, 0);
    expect(pace.restMs(0)).toBe(5_000);
  });
});
