import type { BackTest, RankCorrelation } from '@chokepoint/structure';
import { describe, expect, it } from '@jest/globals';
import { readingOf } from './back-test-reading.js';

const correlation = (n: number, rho: number | null, p: number | null): RankCorrelation => ({ n, rho, p });
const controls = (...withdrawn: boolean[]) => withdrawn.map((each) => ({ recorded: new Map(), losses: { negativeControl: true }, projected: { value: 0, withdrawn: each } })) as unknown as BackTest['rows'];

function reading(losing: RankCorrelation, rows: BackTest['rows'] = []): string {
  const days = { all: correlation(21, 0.56, 0.0091), acting: correlation(14, 0.68, 0.0083), losing };
  return readingOf({ rows, misses: [], correlations: new Map([['days', days]]) }).join('\n');
}

describe('the reading of the back-test', () => {
  it('says that a correlation is mostly "loss or no loss" where it does not outlast that question', () => {
    const text = reading(correlation(7, 0.47, 0.29));
    expect(text).toContain('ρ 0.56 (p 0.0091) over all 21 incidents, ρ 0.68 (p 0.0083) over the 14 that act');
    expect(text).toContain('Among the 7 with a projected loss: ρ 0.47 (p 0.29), not significant.** So the correlation of days is mostly "loss or no loss"');
  });

  it('does not say so where it does', () => {
    expect(reading(correlation(27, 0.6, 0.01))).toContain('significant at 5 %.** So the correlation of days does not rest on "loss or no loss" alone.');
  });

  it('does not judge where there are too few', () => {
    expect(reading(correlation(2, null, null))).toContain('no correlation, nothing to test.** There are too few to tell');
  });

  it('says which negative controls pass by construction', () => {
    expect(reading(correlation(2, null, null), controls(true, true))).toContain('2 of 2 pass,** all by construction');
    expect(reading(correlation(2, null, null), controls(true, false))).toContain('2 of 2 pass,** 1 of them by construction');
  });
});
