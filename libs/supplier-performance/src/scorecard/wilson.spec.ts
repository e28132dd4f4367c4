import fc from 'fast-check';
import { wilsonInterval } from './wilson.js';

const counted = fc.integer({ min: 1, max: 1_000_000 }).chain((of) => fc.integer({ min: 0, max: of }).map((count) => [count, of] as const));

describe('The score interval of a share', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i out of %i is that of Newcombe 1998, table I', (count, of, low, high) => {
    const interval = wilsonInterval(count, of);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('begins at 0 where nothing counts and ends at 1 where all does, to the last bit', () => {
    const all = Array.from({ length: 100_000 }, (_, n) => n + 1);
    expect(new Set(all.flatMap((of) => [wilsonInterval(0, of).low, wilsonInterval(of, of).high]))).toEqual(new Set([0, 1]));
  });

  it('lies within 0 and 1 and holds the share', () => {
    fc.assert(
      fc.property(counted, ([count, of]) => {
        const { low, high } = wilsonInterval(count, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(count / of);
        expect(high).toBeGreaterThanOrEqual(count / of);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is mirrored for what does not count', () => {
    fc.assert(
      fc.property(counted, ([count, of]) => {
        const { low, high } = wilsonInterval(of - count, of);
        expect(1 - high).toBeCloseTo(wilsonInterval(count, of).low, 12);
        expect(1 - low).toBeCloseTo(wilsonInterval(count, of).high, 12);
      }),
    );
  });

  it('is the narrower the more lines show the same share', () => {
    fc.assert(
      fc.property(counted, fc.integer({ min: 2, max: 50 }), ([count, of], times) => {
        const [few, many] = [wilsonInterval(count, of), wilsonInterval(count * times, of * times)];
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });
});
