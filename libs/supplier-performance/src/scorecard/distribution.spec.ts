import fc from 'fast-check';
import { distributionOf, quantile } from './distribution.js';

describe('Quantiles of type 7', () => {
  it('are those of R’s quantile() on 1..10, and of NumPy’s percentile()', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect([0, 0.25, 0.5, 0.9, 0.99, 1].map((p) => Number(quantile(values, p).toFixed(10)))).toEqual([1, 3.25, 5.5, 9.1, 9.91, 10]);
  });

  it('of one value are that value', () => {
    expect([quantile([4], 0), quantile([4], 0.9), quantile([4], 1)]).toEqual([4, 4, 4]);
  });
});

describe('How values spread', () => {
  it('is told by mean, deviation of the sample and three quantiles', () => {
    const { mean, deviation, p50, p90, p99 } = distributionOf([10, -2, 4, 4]);
    expect([mean, p50]).toEqual([4, 4]);
    expect(deviation).toBeCloseTo(Math.sqrt(72 / 3), 12);
    expect(p90).toBeCloseTo(8.2, 12);
    expect(p99).toBeCloseTo(9.82, 12);
  });

  it('of one value is none', () => {
    expect(distributionOf([-3])).toEqual({ mean: -3, deviation: 0, p50: -3, p90: -3, p99: -3 });
  });

  it('does not depend on the order of values, beyond rounding', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 1 }), (values) => {
        const [forth, back] = [distributionOf(values), distributionOf(values.toReversed())];
        expect([forth.p50, forth.p90, forth.p99]).toEqual([back.p50, back.p90, back.p99]);
        expect(forth.deviation).toBeCloseTo(back.deviation, 9);
      }),
    );
  });
});
