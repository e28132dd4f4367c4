import { describe, expect, it } from '@jest/globals';
import { days, daysText, dayText, percent, points, probability } from './figures-text.js';

describe('A figure on the page of deliveries', () => {
  it('has no sign where it reads nothing', () => {
    expect([3.25, -1.26, -0.04].map(days)).toEqual(['3.3', '−1.3', '0.0']);
    expect([0.081, -0.26, -0.001].map(points)).toEqual(['+8', '−26', '±0']);
  });

  it('of a share is in percent, of chance in thousandths', () => {
    expect([percent(0.876), probability(0.0423), probability(1e-9)]).toEqual(['88\u00a0%', '0.042', '< 0.001']);
  });

  it('of a day is the same in every zone', () => expect(dayText('2026-11-27')).toBe('27 Nov 2026'));

  it('of a span names each year where it is in two', () => {
    expect(daysText('2024-12-17', '2024-12-30').replaceAll('\u2009', ' ')).toBe('17 – 30 Dec 2024');
    expect(daysText('2025-01-15', '2026-03-28').replaceAll('\u2009', ' ')).toBe('15 Jan 2025 – 28 Mar 2026');
  });
});
