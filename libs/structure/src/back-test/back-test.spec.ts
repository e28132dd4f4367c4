import { describe, expect, it } from '@jest/globals';
import { backTest } from './back-test.js';
import { calledOff, day, fabNetwork, factsOf, held, NEW_YEAR, stopped } from './given-incidents.js';
import type { Measure, RecordedFigure, RecordedLosses } from './recorded-losses.js';

const figure = (measure: Measure, amount: Pick<RecordedFigure, 'low' | 'high' | 'value'>, unit = 'days'): RecordedFigure => ({
  measure,
  what: 'what was lost',
  ...amount,
  unit,
  basis: 'reported',
  quality: 'press',
  sources: ['https://example.org'],
  compared: true,
});
const lost = (incident: string, ...recorded: RecordedFigure[]): RecordedLosses => ({ incident, recorded });
const forWeeks = (weeks: number) => ({ until: day(7 * weeks) });

describe('the back-test', () => {
  const facts = factsOf(stopped('fab', 'long', forWeeks(3)), stopped('fab', 'short'), held('fab', 'narrow', { to: 'lab' }), stopped('foundry', 'lab only', { start: day(-365), until: day(-351) }));
  const network = fabNetwork();

  it('puts what is recorded beside what is projected, the largest projection first', () => {
    const { rows, misses } = backTest(network, facts, [lost('long', figure('loss', { value: 30 }, 'US$ m')), lost('short', figure('loss', { low: 5, high: 15 }, 'US$ m')), lost('narrow', figure('revenue', { value: 1 }, 'US$ m')), lost('lab only', figure('loss', { value: 2 }, 'US$ m'))]);
    expect(rows.map(({ incident, rank }) => [incident, rank])).toEqual([
      ['long', 1],
      ['short', 2],
      ['lab only', 3],
      ['narrow', 4],
    ]);
    expect(rows[1].recorded.get('money')).toMatchObject({ amount: 10, ranks: { recorded: 2, projected: 2, of: 4 } });
    expect(misses).toEqual([]);
  });

  it('correlates projected values and recorded amounts, class by class', () => {
    const days = [3, 1, 2, 4].map((value) => figure('days stopped', { value }));
    const money = figure('loss', { value: 1 }, 'US$ m');
    const { correlations } = backTest(network, facts, [lost('long', days[0], money), lost('short', days[1], money), lost('narrow', days[2]), lost('lab only', days[3])]);
    expect([...correlations.keys()]).toEqual(['days']);
    // Projected 1, 2, 4, 3, recorded 2, 4, 3, 1: Σd² = 1 + 4 + 1 + 4
    expect(correlations.get('days')!.all).toMatchObject({ n: 4, rho: expect.closeTo(1 - (6 * 10) / (4 * 15), 12) });
  });

  it('says of a rank that is more than a third of all away what the projection rests on', () => {
    const { misses } = backTest(network, facts, [lost('long', figure('days late', { low: 1 })), lost('short', figure('days late', { high: 2 })), lost('narrow', figure('days late', { value: 3 })), lost('lab only', figure('days late', { value: 400 }))]);
    expect(misses).toEqual([
      { incident: 'long', kind: 'rank', why: 'by days recorded 4 of 4 (at least 1 days), projected 1: it acts on fab for 3 weeks and costs buyers 2.8 weeks of all that they ask for, and other users 12 units' },
      { incident: 'lab only', kind: 'rank', why: 'by days recorded 1 of 4 (400 days), projected 3: it acts on foundry for 2 weeks and costs buyers 0.17 weeks of all that they ask for; the network is that of 2 years later' },
      { incident: 'narrow', kind: 'rank', why: expect.stringContaining('it acts on fab → lab for 1 weeks') },
    ]);
  });

  it('ranks and correlates apart from what it cannot project', () => {
    const more = factsOf(stopped('fab', 'fire'), stopped('foundry', 'flood'), stopped('spare', 'idle'), stopped('moon', 'unknown'), stopped('fab', 'off', {}, { day: 1 }), calledOff('fab', 'off', { day: 2 }));
    const days = (incident: string, value: number) => lost(incident, figure('days stopped', { value }));
    const { rows, correlations } = backTest(network, more, [days('fire', 7), days('flood', 6), days('idle', 1), days('unknown', 90), days('off', 0)]);
    const { all, acting, losing } = correlations.get('days')!;
    expect([all.n, acting.n, losing.n]).toEqual([5, 3, 2]);
    expect(acting.rho).toBeCloseTo(1, 12);
    expect(rows.find(({ incident }) => incident === 'unknown')!.recorded.get('days')).toMatchObject({ amount: 90, ranks: null });
    expect(rows.find(({ incident }) => incident === 'flood')!.recorded.get('days')!.ranks).toEqual({ recorded: 2, projected: 2, of: 3 });
  });
});

describe('a miss', () => {
  const whyOf = (facts: Parameters<typeof factsOf>, recorded: Omit<RecordedLosses, 'incident'>, network = fabNetwork()) =>
    backTest(network, factsOf(...facts), [{ incident: 'fire', ...recorded }]).misses.map(({ kind, why }) => `${kind}: ${why}`);
  const days = { recorded: [figure('days stopped', { value: 7 }), figure('share of a quarter', { high: 2 }, '% of a quarter')] };

  it('is an incident that the network does not know, all of it or in part', () => {
    expect(whyOf([stopped('moon', 'fire'), stopped('mars', 'fire')], days)).toEqual(['not in the network: mars and moon are not in the network']);
    expect(whyOf([stopped('moon', 'fire'), stopped('fab', 'fire')], days)).toEqual(['partly not in the network: moon is not in the network; the rest of it is projected']);
  });

  it('is an incident that was called off, for it tests nothing', () => {
    expect(whyOf([stopped('fab', 'fire', {}, { day: 1 }), calledOff('fab', 'fire', { day: 2 })], { recorded: [], negativeControl: true, none: 'nothing happened.' })).toEqual([
      'withdrawn: the last reports of it are withdrawals, so nothing is projected and nothing tested',
      'nothing recorded: nothing is projected, and there is nothing to compare: nothing happened',
    ]);
  });

  it('is an incident with nothing recorded, or without any entry', () => {
    expect(whyOf([stopped('foundry', 'fire')], { recorded: [], none: 'No page was found.' })).toEqual(['nothing recorded: it costs buyers 0.083 weeks of all that they ask for, and there is nothing to compare: No page was found']);
    expect(backTest(fabNetwork(), factsOf(stopped('fab', 'fire')), []).misses[0].why).toContain('no entry for it');
  });

  it('is a negative control of which a loss is projected', () => {
    const [why] = whyOf([stopped('foundry', 'fire')], { recorded: [figure('days stopped', { value: 0 })], negativeControl: true });
    expect(why).toBe('negative control: it costs buyers 0.083 weeks of all that they ask for, although a source says that nothing of note was lost');
  });

  it('is a recorded loss of which none is projected: covered, or of something that stands idle', () => {
    const { document } = fabNetwork();
    const stocked = fabNetwork({ requirements: document.requirements.map((each) => ({ ...each, stockWeeks: 8, surge: 1 })), nodes: document.nodes.map((node) => ({ ...node, utilization: 0.5 })) });
    expect(whyOf([stopped('fab', 'fire')], days, stocked)).toEqual(['no loss projected: 7 days and at most 2 % of a quarter recorded, but stocks, spare capacity and other suppliers cover what it does to fab for 1 weeks']);
    expect(whyOf([held('spare', 'fire')], days)).toEqual(['no loss projected: 7 days and at most 2 % of a quarter recorded, but nothing flows through what leaves spare in the network']);
  });

  it('is told with the age of the network, from a year on', () => {
    const later = fabNetwork({ asOf: new Date(NEW_YEAR + 1461 * 86_400_000).toISOString() });
    expect(whyOf([held('spare', 'fire')], days, later)[0]).toContain('; the network is that of 4 years later');
    expect(whyOf([held('spare', 'fire')], days, fabNetwork({ asOf: undefined }))[0]).not.toContain('later');
  });
});
