import type { IncidentPlace } from '@chokepoint/console-service/contract';
import { describe, expect, it } from '@jest/globals';
import { besideDay, incidentMarks } from './incident-marks.js';
import { TimelineDays } from './timeline-days.js';

const days = new TimelineDays({ network: 'n', networkVersion: 1, nodes: [], levelBounds: [], firstDay: '2024-01-01', versions: [], counts: new Array<number>(60).fill(0), places: [], exposures: [] });
const place = (incident: string, start: string, until?: string, status: IncidentPlace['current']['status'] = 'confirmed'): IncidentPlace => ({
  incident,
  on: 'capacity',
  node: { id: 'x' },
  current: { status, start, sources: [] },
  ...(until !== undefined && { endsAt: until }),
  knownAt: start,
  reports: 1,
});

describe('Incidents on the time axis', () => {
  const marks = incidentMarks([place('quake', '2024-01-20', '2024-01-22'), place('quake', '2024-01-19', '2024-01-25'), place('open', '2024-02-01'), place('gone', '2024-01-03', '2024-01-04', 'withdrawn')], days);

  it('reach from the first place to the last, by their first day', () => expect(marks[0]).toEqual({ incident: 'quake', from: 18, until: 24, open: false }));
  it('reach to the last day while they have no end', () => expect(marks[1]).toEqual({ incident: 'open', from: 31, until: 59, open: true }));
  it('never were, if withdrawn', () => expect(marks).toHaveLength(2));
  it('are gone to one after the other', () => expect([besideDay(marks, 0, 1), besideDay(marks, 18, 1), besideDay(marks, 40, 1), besideDay(marks, 40, -1)]).toEqual([18, 31, 40, 31]));
});
