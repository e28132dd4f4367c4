import type { risk } from '@chokepoint/contracts/grpc';
import { describe, expect, it } from '@jest/globals';
import { lanesView } from '../contract/index.js';
import { laneGiven, nameOf } from './given-deliveries.js';
import { lanesViewOf } from './lanes-view.js';

const alarm = (on: string, since: string) => ({ on, from: 'a', to: 'x', input: 'i', since, asOf: since, sequence: 1, days: 3, quantity: null, lines: null, orders: [], reasons: ['fill'], fill: 0.9, recentLateness: null }) as unknown as risk.LaneAlarm;

describe('The view of lanes', () => {
  const view = lanesViewOf('2026-11-27T00:00:00Z', [laneGiven('late', false, 9), laneGiven('drifts', true, 2), laneGiven('steady', false, 0)], [alarm('lane.drifting', '2026-01-01T00:00:00Z'), alarm('delivery.overdue', '2026-02-01T00:00:00Z')], nameOf);

  it('has drifting lanes first, then those that are late of late', () => expect(view.lanes.map(({ lane }) => lane.from.id)).toEqual(['drifts', 'late', 'steady']));

  it('has the newest alarm first', () => expect(view.alarms.map(({ on }) => on)).toEqual(['delivery.overdue', 'lane.drifting']));

  it('says nothing that rests on a baseline where there is none', () => {
    expect(view.lanes[0]).not.toHaveProperty('latenessAverage');
    expect(lanesView.safeParse(view).error).toBeUndefined();
  });
});
