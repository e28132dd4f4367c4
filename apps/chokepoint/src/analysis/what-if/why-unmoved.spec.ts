import { whyUnmoved } from './why-unmoved.js';

const weeks = (value: number, less: number[]) => Array.from({ length: 10 }, (_, week) => (less.includes(week) ? 0 : value));
const answer = (baseline: Record<string, number>, less: Record<string, number[]> = {}, impact: Record<string, number> = {}) => ({
  baseline,
  output: Object.fromEntries(Object.entries(baseline).map(([node, value]) => [node, weeks(value, less[node] ?? [])])),
  timeToImpact: Object.fromEntries(Object.keys(baseline).map((node) => [node, impact[node] ?? null])),
});

describe('Why a loss moves no exposure', () => {
  it('is that stock lasts while something makes less', () => {
    expect(whyUnmoved(answer({ fab: 10, buyer: 5 }, { fab: [0, 1, 2] }))).toBe('Stock covers it: fab makes less for 3 weeks, what is on hand lasts, and nobody goes short in the 10 weeks looked at.');
    expect(whyUnmoved(answer({ fab: 10, osat: 10 }, { fab: [0, 1], osat: [2] }))).toBe('Stock covers it: fab and osat make less for up to 2 weeks, what is on hand lasts, and nobody goes short in the 10 weeks looked at.');
  });

  it('is that nothing depends on what is lost, where nobody makes less', () => {
    expect(whyUnmoved(answer({ fab: 10, idle: 0 }))).toBe('Nothing depends on it: no node makes less than without it in any of the 10 weeks looked at.');
  });

  it('or that who is short is short anyway', () => {
    expect(whyUnmoved(answer({ fab: 10, buyer: 5 }, { fab: [0] }, { buyer: 3 }))).toBe('Who goes short in the 10 weeks looked at (buyer) does so without it as well.');
  });
});
