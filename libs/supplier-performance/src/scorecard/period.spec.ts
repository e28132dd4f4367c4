import { DAY_MS } from '@chokepoint/exposure';
import fc from 'fast-check';
import { dayText, periodOf } from './period.js';

const dayOf = (text: string) => Date.parse(text) / DAY_MS;

describe('The period of a promise', () => {
  it('is its month', () => {
    const { place, firstDay, nextDay } = periodOf(dayOf('2024-02-29'), 'month');
    expect([place, dayText(firstDay), dayText(nextDay)]).toEqual([54 * 12 + 1, '2024-02-01', '2024-03-01']);
  });

  it('is its quarter', () => {
    const { firstDay, nextDay } = periodOf(dayOf('2023-12-31'), 'quarter');
    expect([dayText(firstDay), dayText(nextDay)]).toEqual(['2023-10-01', '2024-01-01']);
  });

  it('holds its day, and the next begins where it ends, before 1970 too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 80_000 }), fc.constantFrom('month' as const, 'quarter' as const), (day, length) => {
        const { place, firstDay, nextDay } = periodOf(day, length);
        expect(firstDay <= day && day < nextDay).toBe(true);
        expect(periodOf(nextDay, length)).toMatchObject({ place: place + 1, firstDay: nextDay });
      }),
    );
  });
});
