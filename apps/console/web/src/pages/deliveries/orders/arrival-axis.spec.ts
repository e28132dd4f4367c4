import { describe, expect, it } from '@jest/globals';
import { axisOf, monthsOn, placeOf } from './arrival-axis.js';

const AS_OF = '2026-11-27T08:00:00.000Z';
const arrival = (promised: string, p10: string, p90: string) => ({ promised, p10, p90 });

describe('The date axis of predicted arrivals', () => {
  it('spans what is shown, and today', () => {
    const axis = axisOf([arrival('2026-12-20', '2026-12-18', '2027-01-10')], AS_OF);
    expect([axis.first, axis.last].map((day) => new Date(day).toISOString().slice(0, 10))).toEqual(['2026-11-20', '2027-01-10']);
    expect(placeOf(axis, axis.today).at).toBeCloseTo(7 / 51);
  });

  it('does not let one old line make all others too small to see: it is drawn at the edge', () => {
    const axis = axisOf([arrival('2020-01-01', '2026-11-27', '2026-12-10')], AS_OF);
    expect(new Date(axis.first).toISOString().slice(0, 10)).toBe('2026-10-13');
    expect(placeOf(axis, '2020-01-01')).toEqual({ at: 0, isBeyond: true });
  });

  it('names the first days of months, January with its year', () => {
    expect(monthsOn(axisOf([arrival('2026-12-20', '2026-11-27', '2027-02-10')], AS_OF)).map(({ name }) => name)).toEqual(['Dec', 'Jan 27', 'Feb']);
  });
});
