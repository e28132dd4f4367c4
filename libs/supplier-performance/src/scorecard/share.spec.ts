import { shareOf } from './share.js';

describe('A share', () => {
  it('comes with its interval', () => {
    const { count, of, share, interval, reason } = shareOf(15, 20, 10);
    expect([count, of, share, reason]).toEqual([15, 20, 0.75, undefined]);
    expect(interval!.low).toBeCloseTo(0.5313, 4);
  });

  it('of too few lines is not told, but why', () => {
    expect(shareOf(9, 9, 10)).toEqual({ count: 9, of: 9, share: null, interval: null, reason: 'too few to say: 9 of at least 10 due lines' });
    expect(shareOf(10, 10, 10).share).toBe(1);
  });

  it('of no lines is none, however few are enough', () => {
    expect(shareOf(0, 0, 0)).toMatchObject({ share: null, interval: null, reason: 'no due line' });
  });
});
