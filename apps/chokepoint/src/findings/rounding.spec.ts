import { describe, expect, it } from '@jest/globals';
import { billions, comparable, oneDecimal, ratio, whole, wholePercent } from './rounding.js';

describe('numbers on the page', () => {
  it('have one decimal as points, none as indices, two digits as ratios', () => {
    expect([oneDecimal(26.4458), whole(7222.2), ratio(0.40539), ratio(0.0091), ratio(1)]).toEqual(['26.4', '7,222', '0.41', '0.0091', '1.0']);
  });

  it('count money in billions and shares in percent', () => {
    expect([billions(72.72e9), wholePercent(0.153)]).toEqual(['72.7', '15 %']);
  });

  it('have no minus before nothing', () => {
    expect([oneDecimal(-0.04), whole(-0.3), ratio(-0.5)]).toEqual(['0.0', '0', '-0.50']);
  });

  it('say where there is none, or nothing', () => {
    expect([ratio(null), ratio(0)]).toEqual(['–', '0']);
  });

  it('sort as equals where they differ by rounding', () => {
    expect(comparable(0.1 + 0.2)).toBe(comparable(0.3));
  });
});
