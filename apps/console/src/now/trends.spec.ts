import { trendOf, trendsOf } from './trends.js';

const days = Array.from({ length: 12 }, (_, day) => new Date(Date.UTC(2024, 0, day + 1)).toISOString().slice(0, 10));
const trend = (...values: number[]) => trendOf('n', days, Float32Array.from(values), [5, 15, 25, 40]);

describe('How a node came to where it is', () => {
  it('begins with the day from which it has been above low without a break', () => {
    expect(trend(0, 6, 6, 2, 5, 9, 8, 8, 8, 8, 8, 8)).toMatchObject({ exposedSince: '2024-01-05', peak: { exposure: 9, level: 'guarded', day: '2024-01-06' }, changedOn: '2024-01-07', weekAgo: 5 });
  });
  it('tells the last time where it is calm now', () => {
    const calm = trend(20, 0, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0);
    expect(calm).toMatchObject({ peak: { exposure: 7, level: 'guarded', day: '2024-01-04' } });
    expect(calm).not.toHaveProperty('exposedSince');
  });
  it('takes the levels that risk was told to use', () => {
    expect(trendOf('n', days, Float32Array.of(0, 6, 6), [2, 4, 6, 8])).toMatchObject({ exposedSince: '2024-01-02', peak: { level: 'high' } });
  });
  it('has no peak where it never was exposed', () => expect(trend(...Array<number>(12).fill(1))).not.toHaveProperty('peak'));
  it('is nothing without history', () => expect(trendsOf({ days: [], series: new Map(), levelBounds: [] })).toEqual({ nodes: [] }));
});
