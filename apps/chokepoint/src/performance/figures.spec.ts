import { courseText, daysText, overdueText, peersText, shareText, spreadText } from './figures.js';
import { nameOf, shortNameOf } from './names.js';

describe('A figure for people', () => {
  it('of a share has its interval, or that there are too few lines', () => {
    expect(shareText({ count: 87, of: 100, share: 0.87, interval: { low: 0.8071, high: 0.9136 } })).toBe('87 % (81–91)');
    expect(shareText({ count: 3, of: 4, share: null, interval: null, reason: '' })).toBe('too few to say (4)');
    expect(shareText({ count: 0, of: 0, share: null, interval: null, reason: '' })).toBe('none due');
  });

  it('of days has one decimal, and no sign where it reads nothing', () => {
    expect([3.25, -1.26, -0.04].map(daysText)).toEqual(['3.3', '−1.3', '0.0']);
    expect(spreadText({ lines: 20, distribution: { mean: 2, deviation: 1, p50: 1, p90: 12, p99: 20 } }, daysText)).toBe('2.0 (12.0)');
    expect(spreadText({ lines: 2, distribution: null }, daysText)).toBe('–');
    expect([overdueText({ lines: 0, lateness: 0 }), overdueText({ lines: 1200, lateness: 9 })]).toEqual(['–', '1,200, 9.0 days']);
  });

  it('of a difference to peers has its sign, and the place where there is one', () => {
    const peers = { due: 40, share: 0.8, betterThan: 0.5, rank: null, ranked: null };
    expect(peersText({ ...peers, difference: 0.081 })).toBe('+8');
    expect(peersText({ ...peers, difference: -0.26, rank: 3, ranked: 5 })).toBe('−26, 3 of 5');
    expect(peersText({ ...peers, difference: -0.001 })).toBe('±0');
    expect(peersText({ ...peers, difference: null })).toBe('–');
  });

  it('of a course has twelve periods, gaps where nothing was due, and an arrow where it goes one way', () => {
    const period = (place: number, onTimeInFull: number, due = 4) => ({ place, from: '', due, onTimeInFull, lateness: null });
    const trend = { periods: 3, p: 1, slope: null };
    expect(courseText([period(1, 4), period(10, 4), period(12, 2), period(13, 0, 0), period(14, 0)], { ...trend, direction: 'falling' })).toBe('       █ ▅ ▁ ↘');
    expect(courseText([], { ...trend, direction: null }).trim()).toBe('');
  });
});

describe('The name of whose scorecard it is', () => {
  it('is that of the vendor or the buyer, and of a lane all three', () => {
    expect([nameOf({ from: 'acme' }), nameOf({ to: 'apple' }), nameOf({ from: 'acme', to: 'apple', input: 'memory' })]).toEqual(['acme', 'apple', 'acme → apple, memory']);
  });

  it('is cut in a column, between characters', () => {
    expect(shortNameOf({ from: '🏭'.repeat(40) })).toBe(`${'🏭'.repeat(27)}…`);
  });
});
