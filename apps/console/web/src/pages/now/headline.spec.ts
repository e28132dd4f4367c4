import type { NodeNow, NowView } from '@chokepoint/console-service/contract';
import { headlineOf } from './headline.js';

const node = (id: string, kind: string, exposure: number, level: 'low' | 'high' = 'high'): NodeNow => ({
  id,
  name: id.toUpperCase(),
  kind,
  now: { node: id, exposure, level, incidents: [{ incident: 'a-2024' }, { incident: 'b-2024' }], ...(level === 'high' && { timeToImpact: 0, timeToRecovery: 9 }) },
});
const view = (...nodes: NodeNow[]): NowView => ({ network: 'n', networkVersion: 1, asOf: '2024-12-17T12:00:00Z', nodes });

describe('The headline', () => {
  it('says who is worst exposed, to what, since when and until when: buyers before machines', () => {
    const shares = { asOf: '', exact: true, standardError: 0, nodes: [{ node: 'openai', standing: 0, shares: [{ incident: 'hbm-shortage-2024', points: 20, share: 0.8 }, { incident: 'b-2024', points: 5, share: 0.2 }, { incident: 'c', points: -1, share: 0 }] }] };
    const trends = { to: '2024-12-16', nodes: [{ node: 'openai', points: [], exposedSince: '2024-08-03' }] };
    expect(headlineOf(view(node('rack', 'system', 37), node('openai', 'buyer', 26.4)), shares, trends)).toEqual({
      title: 'OPENAI is at 26.4 (high)',
      lead: 'Exposed to HBM shortage, 2024 and 1 more since 3 Aug 2024; service falls now and recovers in 9 weeks (about 18 Feb 2025). 2 of 2 nodes are exposed. Worst of all: RACK, 37.0.',
    });
  });
  it('names no incident until it is known what each contributes', () => expect(headlineOf(view(node('openai', 'buyer', 30))).lead).toMatch(/^Exposed; service falls now/));
  it('tells the last time where nobody is exposed', () => {
    const trends = { to: '2024-12-16', nodes: [{ node: 'openai', points: [], peak: { exposure: 18.6, level: 'elevated' as const, day: '2024-10-24' } }] };
    expect(headlineOf(view(node('openai', 'buyer', 1, 'low')), undefined, trends)).toEqual({ title: 'Nobody is exposed', lead: 'None of 1 nodes is above low. Last time: OPENAI, at 18.6 (elevated) on 24 Oct 2024.' });
  });
  it('says that nothing has been scored yet', () => expect(headlineOf(view({ id: 'a', name: 'a' })).title).toBe('Nothing has been scored yet'));
});
