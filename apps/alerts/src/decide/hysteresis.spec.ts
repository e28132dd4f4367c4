import fc from 'fast-check';
import { clearBound, isRaised } from './hysteresis.js';

const halfPoints = (min: number, max: number) => fc.integer({ min: min * 2, max: max * 2 }).map((halves) => halves / 2);

describe('hysteresis', () => {
  it('raises at the threshold, not below it', () => {
    expect(isRaised(25, false, 25)).toBe(true);
    expect(isRaised(25, false, 24.999)).toBe(false);
  });

  it('keeps what is raised down to 2 points below the threshold, and clears under that', () => {
    expect(isRaised(25, true, 23)).toBe(true);
    expect(isRaised(25, true, 22.999)).toBe(false);
  });

  it('clears a node that left the network', () => {
    expect(isRaised(25, true, null)).toBe(false);
  });

  it('clears at nothing whatever the threshold', () => {
    fc.assert(fc.property(halfPoints(0.5, 100), (threshold) => !isRaised(threshold, true, 0)));
  });

  it('never clears where it would raise', () => {
    fc.assert(fc.property(halfPoints(0.5, 100), (threshold) => clearBound(threshold) <= threshold));
  });

  it('decides alike within one half point, so that what is not published does not matter', () => {
    const within = fc.double({ min: 0, max: 0.4999, noNaN: true });
    fc.assert(
      fc.property(halfPoints(0.5, 100), halfPoints(0, 100), within, within, fc.boolean(), (threshold, half, a, b, raised) => {
        return isRaised(threshold, raised, half + a) === isRaised(threshold, raised, half + b);
      }),
    );
  });
});
