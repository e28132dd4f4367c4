import { type PeriodFigures, trendsOf } from './trend.js';

const period = (place: number, onTimeInFull: number, due: number, lateness: number | null): PeriodFigures => ({ place, from: '', due, onTimeInFull, lateness });

describe('A trend', () => {
  it('is told with its direction and slope where chance hardly makes one', () => {
    const { onTimeInFull, lateness } = trendsOf([0, 1, 2, 3, 4, 5].map((n) => period(n, 10 - n, 10, 2 * n)));
    expect(onTimeInFull).toMatchObject({ periods: 6, direction: 'falling' });
    expect(onTimeInFull.slope).toBeCloseTo(-0.1, 12);
    expect(lateness).toMatchObject({ direction: 'rising', slope: 2 });
    expect(lateness.p).toBeCloseTo(2 / 720, 12);
  });

  it('is not shown where chance makes one often: four periods never do', () => {
    expect(trendsOf([0, 1, 2, 3].map((n) => period(n, n, 10, n))).lateness).toEqual({ periods: 4, p: 2 / 24, direction: null, slope: null });
  });

  it('passes over periods that tell nothing', () => {
    const { onTimeInFull, lateness } = trendsOf([period(0, 0, 0, -3), period(1, 1, 2, null), period(2, 1, 2, 0)]);
    expect([onTimeInFull.periods, lateness.periods]).toEqual([2, 2]);
  });
});
