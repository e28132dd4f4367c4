import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawnDays, lastDays, peakOf } from './history-days.js';

const dayOf = (place: number) => new Date(Date.UTC(2020, 0, 1 + place)).toISOString().slice(0, 10);
const history = (exposure: number[]) => ({ days: exposure.map((_, place) => dayOf(place)), exposure });

describe('Days of history as they are drawn', () => {
  it('are all of them where they are few', () => {
    expect(drawnDays(history([1, 2, 3]), [0, 2], 10).map(({ exposure }) => exposure)).toEqual([1, 2, 3]);
    expect(drawnDays(history([1, 2, 3]), [1, 2], 10).map(({ day }) => day)).toEqual(['2020-01-02', '2020-01-03']);
    expect(drawnDays(history([]), [0, -1], 10)).toEqual([]);
  });

  it('keep the highest and the lowest day of every range, in order, first and last too', () => {
    const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 40 }), (exposure, buckets) => {
        const drawn = drawnDays(history(exposure), [0, exposure.length - 1], buckets);
        const kept = drawn.map((day) => day.exposure);
        expect(Math.max(...kept)).toBe(Math.max(...exposure));
        expect(Math.min(...kept)).toBe(Math.min(...exposure));
        expect(drawn.length).toBeLessThanOrEqual(2 * buckets + 2);
        expect(drawn[0].day).toBe(dayOf(0));
        expect(drawn.at(-1)!.day).toBe(dayOf(exposure.length - 1));
        expect(drawn.every((day, place) => place === 0 || day.at > drawn[place - 1].at)).toBe(true);
      }),
    );
  });

  it('may be the last ones', () => {
    expect(lastDays(1_000, 90)).toEqual([910, 999]);
    expect(lastDays(30, 90)).toEqual([0, 29]);
  });

  it('have a highest', () => {
    expect(peakOf([1, 5, 5, 9], [0, 2])).toBe(1);
  });
});
