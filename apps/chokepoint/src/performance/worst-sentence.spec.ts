import { type Scorecard, scorecards } from '@chokepoint/supplier-performance';
import { parseEventLines } from '../documents/event-file.js';
import { factSet } from '../documents/fact-set.js';
import { eventFile, type GivenLine, monthly } from './given-lines.js';
import { worstSentence } from './worst-sentence.js';

const months = (lateness: readonly number[], from = 'acme') => lateness.flatMap((late, n) => monthly(`2025-0${n + 1}`, [late, late, late], { from }));

function cardOf(lines: readonly GivenLine[]): Scorecard {
  const facts = factSet(parseEventLines(eventFile(lines)), () => undefined);
  return scorecards(facts, { asOf: Date.parse('2026-01-01'), by: 'vendor', vendors: ['acme'] })[0];
}

describe('The sentence on the worst', () => {
  it('has its share with the interval, that of its peers, and where lateness went', () => {
    const lines = [...months([0, 0, 1, 2, 4, 5, 6, 7]), ...months([0, 0, 0, 0, 0, 0, 0, 9], 'other')];
    expect(worstSentence(cardOf(lines), 'its peers')).toBe('acme delivers 25 % on time in full (12–45, n 24), its peers 88 %; mean lateness rose from 0.0 to 6.5 days since January 2025.');
  });

  it('leaves out peers that there are not, and a trend that chance makes as well', () => {
    expect(worstSentence(cardOf(months([0, 3, 0, 2, 0])), 'its peers')).toBe('acme delivers 60 % on time in full (36–80, n 15).');
  });

  it('tells the slope where the ends tell another story', () => {
    const card = cardOf(months([9, 9, 9]));
    const periods = [30, 20, 10, 0, 50].map((lateness, place) => ({ place, from: '2025-01-01', due: 3, onTimeInFull: 0, lateness }));
    const trends = { ...card.trends, lateness: { periods: 5, p: 0.01, direction: 'falling' as const, slope: -9.5 } };
    expect(worstSentence({ ...card, onTimeInFull: { ...card.onTimeInFull, share: 0, interval: { low: 0, high: 0.3 } }, periods, trends }, 'its peers')).toMatch('; mean lateness falls by 9.50 days a period.');
  });

  it('says nothing of too few lines', () => {
    expect(worstSentence(cardOf(months([9])), 'its peers')).toBeUndefined();
    expect(worstSentence(undefined, 'its peers')).toBeUndefined();
  });
});
