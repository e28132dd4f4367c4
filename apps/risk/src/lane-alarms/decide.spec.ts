import fc from 'fast-check';
import { after, decide, type LaneState, type Observation } from './decide.js';

const LANE = { from: 'tsmc', to: 'nvidia', input: 'wafer' };
const QUIET: Observation = { overdue: { quantity: 0, days: 0, lines: 0, orders: [] }, drift: { reasons: [], days: 0, fill: 1, recentLateness: 0 } };
const late = (quantity: number, days: number): Observation => ({
  ...QUIET,
  overdue: { quantity, days, lines: 1, orders: [{ order: 'PO-1', line: '1', quantity, days }] },
});
const drifting = (days: number): Observation => ({ ...QUIET, drift: { reasons: ['recent-lateness'], days, fill: 1, recentLateness: days } });
const moment = (day: number) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString();

/** What is published while a lane stands one way after the other, a day each. */
function told(...observations: readonly Observation[]) {
  let state: LaneState = {};
  return observations.flatMap((observed, day) => {
    const events = decide(state, LANE, observed, moment(day));
    state = events.reduce(after, state);
    return events;
  });
}

const short = (events: ReturnType<typeof told>) => events.map(({ type, data }) => `${type.split('.')[2]} ${data.status} ${data.sequence} ${data.days}`);

describe('The alarms of a lane', () => {
  it('are raised once, changed while the figures move, cleared once', () => {
    expect(short(told(QUIET, late(100, 1), late(100, 1), late(100, 2), late(60, 2), QUIET, QUIET, late(5, 1)))).toEqual([
      'overdue raised 1 1',
      'overdue changed 2 2',
      'overdue changed 3 2',
      'overdue cleared 4 0',
      'overdue raised 5 1',
    ]);
  });

  it('say since when they hold, until they are cleared', () => {
    expect(told(QUIET, late(100, 1), late(100, 2), QUIET, late(5, 1)).map(({ data }) => [data.since, data.asOf])).toEqual([
      [moment(1), moment(1)],
      [moment(1), moment(2)],
      [moment(1), moment(3)],
      [moment(4), moment(4)],
    ]);
  });

  it('are counted by lane and type', () => {
    const both = { ...late(100, 20), drift: drifting(20).drift };
    expect(short(told(late(100, 1), both, drifting(21)))).toEqual([
      'overdue raised 1 1',
      'overdue changed 2 20',
      'drifting raised 1 20',
      'overdue cleared 3 0',
      'drifting changed 2 21',
    ]);
  });

  it('are never raised twice without being cleared, numbered without a gap, and tell how the lane stands', () => {
    const observed = fc.record({ overdue: fc.constantFrom(QUIET, late(1, 1), late(2, 1), late(2, 2)), drift: fc.constantFrom(QUIET, drifting(15), drifting(16)) });
    fc.assert(
      fc.property(fc.array(observed, { maxLength: 20 }), (steps) => {
        const seen = steps.map(({ overdue, drift }) => ({ overdue: overdue.overdue, drift: drift.drift }));
        const events = told(...seen);
        for (const type of ['chokepoint.delivery.overdue.v1', 'chokepoint.lane.drifting.v1'] as const) {
          const data = events.filter((event) => event.type === type).map((event) => event.data);
          expect(data.map(({ sequence }) => sequence)).toEqual(data.map((_, place) => place + 1));
          data.forEach(({ status }, place) => expect(status === 'raised').toBe(place === 0 || data[place - 1].status === 'cleared'));
          const holds = type.includes('overdue') ? (seen.at(-1)?.overdue.lines ?? 0) > 0 : (seen.at(-1)?.drift.reasons.length ?? 0) > 0;
          expect(data.length > 0 && data.at(-1)!.status !== 'cleared').toBe(holds);
        }
      }),
    );
  });
});
