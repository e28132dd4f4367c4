import { describe, expect, it } from '@jest/globals';
import { endOf, scenarioWithout, type Disturbances } from './scenario.js';

const scenario: Disturbances = {
  weeks: 104,
  fromWeek: 52,
  capacity: [
    { node: 'n5', incident: 'quake', startWeek: 50, fullWeeks: 3, rampWeeks: 1 },
    { node: 'n3', incident: 'fire', startWeek: 40, fullWeeks: 2, rampWeeks: 0 },
  ],
  lanes: [{ from: 'n5', incident: 'quake', startWeek: 52, weeks: 6 }],
};

describe('A scenario', () => {
  it('without an incident keeps what others disturb, and its weeks', () => {
    expect(scenarioWithout(scenario, 'quake')).toEqual({ ...scenario, capacity: [scenario.capacity[1]], lanes: [] });
    expect(scenarioWithout(scenario, undefined)).toEqual(scenario);
  });

  it('may be without any', () => {
    expect(scenarioWithout(scenario, undefined, true)).toEqual({ ...scenario, capacity: [], lanes: [] });
  });

  it('tells when an incident ends: with its last disturbance, ramp included', () => {
    expect(endOf(scenario, 'quake', '2025-01-01T00:00:00.000Z')).toBe('2025-02-12T00:00:00.000Z');
    expect(endOf(scenario, 'fire', '2025-01-01T00:00:00.000Z')).toBe('2024-10-23T00:00:00.000Z');
  });

  it('tells no end where there is none', () => {
    expect(endOf(scenario, 'flood', '2025-01-01T00:00:00.000Z')).toBeUndefined();
    expect(endOf({ ...scenario, lanes: [{ from: 'n5', incident: 'ban', startWeek: 0, weeks: 1e9 }] }, 'ban', '2025-01-01T00:00:00.000Z')).toBeUndefined();
  });
});
