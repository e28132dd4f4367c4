import type { IncidentPlace } from '@chokepoint/console-service/contract';
import { filtered, incidentGroups } from './incident-groups.js';

const NOW = '2024-12-17T12:00:00Z';
const place = (incident: string, node: string, { endsAt, ...current }: Partial<IncidentPlace['current']> & { endsAt?: string }): IncidentPlace => ({ incident, on: 'capacity', node: { id: node }, knownAt: '2024-01-01T00:00:00Z', reports: 1, current: { status: 'confirmed', sources: [], start: '2024-01-01', ...current }, ...(endsAt !== undefined && { endsAt }) });

describe('Incidents', () => {
  const groups = incidentGroups([place('old', 'a', { until: '2024-02-01', endsAt: '2024-02-01' }), place('new', 'a', { start: '2024-12-01', cause: 'fire' }), place('new', 'b', { status: 'withdrawn' }), place('later', 'c', { status: 'potential', start: '2025-01-01' })], NOW);
  it('stand with those that act first, each with all its places and the gravest status', () => {
    expect(groups.map(({ incident, isActing, status, reports }) => [incident, isActing, status, reports])).toEqual([['new', true, 'confirmed', 2], ['later', false, 'potential', 1], ['old', false, 'confirmed', 1]]);
    expect(groups.map(({ until }) => until)).toEqual([undefined, undefined, '2024-02-01']);
  });
  it('act until their last place is whole again, also after their end', () => {
    const [shortage] = incidentGroups([place('shortage', 'a', { until: '2024-07-18', endsAt: '2026-01-01' }), place('shortage', 'b', { until: '2024-07-18', endsAt: '2024-07-18' })], NOW);
    expect(shortage).toMatchObject({ isActing: true, until: '2024-07-18', endsAt: '2026-01-01' });
    expect(incidentGroups([place('open', 'a', { endsAt: '2024-11-07' })], NOW)[0].isActing).toBe(false);
  });
  it.each([
    [{ text: 'FIRE', status: '', node: '' }, ['new']],
    [{ text: '', status: 'withdrawn', node: '' }, ['new']],
    [{ text: '', status: 'withdrawn', node: 'a' }, []],
    [{ text: '', status: '', node: 'a' }, ['new', 'old']],
  ])('are found by %j', (filter, found) => expect(filtered(groups, filter).map(({ incident }) => incident)).toEqual(found));
});
