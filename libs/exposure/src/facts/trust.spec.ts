import { WEEK_MS } from './calendar.js';
import { trust } from './trust.js';

const reported = (status: 'potential' | 'confirmed' | 'restored', confidence?: number) => ({ time: 0, data: { status, confidence } });

describe('Trust in a report', () => {
  it('is half for a rumour and whole for what is confirmed or restored', () => {
    expect(trust(reported('potential'), 0)).toBe(0.5);
    expect(trust(reported('confirmed'), 0)).toBe(1);
    expect(trust(reported('restored'), 0)).toBe(1);
  });

  it('is the confidence where one is given', () => {
    expect(trust(reported('confirmed', 0.8), 9 * WEEK_MS)).toBe(0.8);
    expect(trust(reported('restored', 0), 0)).toBe(0);
  });

  it('fades by half every four weeks for a rumour, also one with a confidence', () => {
    expect(trust(reported('potential'), 4 * WEEK_MS)).toBe(0.25);
    expect(trust(reported('potential', 0.8), 8 * WEEK_MS)).toBeCloseTo(0.2, 15);
    expect(trust(reported('potential'), WEEK_MS / 2)).toBeCloseTo(0.5 * 2 ** -0.125, 15);
  });
});
