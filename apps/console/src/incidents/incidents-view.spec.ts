import { describe, expect, it } from '@jest/globals';
import type { capacity, delivery } from '@chokepoint/contracts/grpc';
import { incidentsViewOf } from './incidents-view.js';

const TIME = '2024-10-10T00:00:00Z';
const knownNode = (node: string) => (node === 'quartz' ? { name: 'High-purity quartz', ttrWeeks: 4 } : undefined);
const lost = (incident: string, node: string, report: Partial<capacity.CapacityReport>) =>
  ({ incident, node, reports: 1, current: { source: '//test', id: '1', time: TIME, report: { node, incident, status: 'confirmed', remaining: 0, start: '2024-09-26T00:00:00Z', sources: [], ...report } } }) as unknown as capacity.Incident;
const late = (incident: string, report: Partial<delivery.DelayReport>) =>
  ({ incident, from: 'quartz', reports: 1, current: { source: '//test', id: '1', time: TIME, report: { from: 'quartz', incident, status: 'confirmed', delayDays: 7, start: '2024-09-26T00:00:00Z', sources: [], ...report } } }) as unknown as delivery.Delay;
const endOf = (incidents: capacity.Incident[], delays: delivery.Delay[] = []) => incidentsViewOf(incidents, delays, knownNode, TIME).places.map(({ endsAt }) => endsAt);

describe('An incident where it acts', () => {
  it('ends with the ramp after its end', () => {
    expect(endOf([lost('shortage', 'quartz', { until: '2024-10-03T00:00:00Z', rampWeeks: 2 })])).toEqual(['2024-10-17T00:00:00.000Z']);
  });

  it('without an end recovers over the time that the network knows of the node, and at once where it knows none', () => {
    expect(endOf([lost('storm', 'quartz', {}), lost('storm', 'unknown', {})])).toEqual(['2024-11-07T00:00:00.000Z', '2024-10-10T00:00:00.000Z']);
  });

  it('on a lane ends eight weeks after it was reported, unless an end is told', () => {
    expect(endOf([], [late('ports', {}), late('strike', { until: '2024-12-01T00:00:00Z' })])).toEqual(['2024-12-05T00:00:00.000Z', '2024-12-01T00:00:00.000Z']);
  });

  it('never was, if withdrawn', () => {
    expect(endOf([lost('rumour', 'quartz', { status: 'withdrawn' })])).toEqual([undefined]);
  });

  it('has the name that the network gives the node', () => {
    expect(incidentsViewOf([lost('storm', 'quartz', {}), lost('storm', 'unknown', {})], [], knownNode, TIME).places.map(({ node }) => node)).toEqual([{ id: 'quartz', name: 'High-purity quartz' }, { id: 'unknown' }]);
  });
});
