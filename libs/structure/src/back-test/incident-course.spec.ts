import { describe, expect, it } from '@jest/globals';
import { calledOff, day, fabNetwork, factsOf, held, stopped } from './given-incidents.js';
import { incidentCourse, incidentsOf } from './incident-course.js';

const network = fabNetwork();
const courseOf = (...facts: Parameters<typeof factsOf>) => incidentCourse(network, factsOf(...facts), 'fire');

describe('the course of an incident', () => {
  it('is what its last reports say, and nothing of other incidents', () => {
    const { scenario, start, length } = courseOf(
      stopped('fab', 'fire', { remaining: 0.9 }, { day: 1 }),
      stopped('fab', 'fire', { remaining: 0.25, until: day(14), rampWeeks: 1 }, { day: 3 }),
      stopped('fab', 'quake', { remaining: 0.5 }),
    );
    expect(scenario.capacity).toEqual([{ node: 'fab', incident: 'fire', remaining: 0.25, fullWeeks: 2, rampWeeks: 1, startWeek: 0, scrap: 0 }]);
    expect(start).toBe(day(0));
    expect(length).toBe(3);
  });

  it('starts with week 0, however long ago the last report looks back', () => {
    const { scenario, length } = courseOf(
      stopped('foundry', 'fire', { start: day(-700), until: day(-693) }, { day: 7 }),
      held('fab', 'fire', { start: day(-679), until: day(-672), delayDays: 14, yield: 1 }, { day: 7 }),
    );
    expect([scenario.capacity[0].startWeek, scenario.lanes[0].startWeek]).toEqual([0, 3]);
    expect(length).toBe(6);
  });

  it('is followed for two years, and for one year after its end', () => {
    const weeksOf = (until: number) => courseOf(stopped('fab', 'fire', { until })).scenario.weeks;
    expect([weeksOf(day(7)), weeksOf(day(52 * 7)), weeksOf(day(100 * 7))]).toEqual([104, 104, 152]);
  });

  it('believes a rumour half, as on the day on which it was last reported', () => {
    expect(courseOf(stopped('fab', 'fire', { status: 'potential' })).scenario.capacity[0].remaining).toBe(0.5);
  });

  it('believes it less where the rest of the incident was told of later', () => {
    const { capacity } = courseOf(stopped('fab', 'fire', { status: 'potential' }, { day: 1 }), stopped('foundry', 'fire', {}, { day: 29 })).scenario;
    expect(capacity.map(({ node, remaining }) => [node, remaining])).toEqual([
      ['fab', 0.75],
      ['foundry', 0],
    ]);
  });

  it('began when the first report says, unless a later one says earlier', () => {
    expect(courseOf(stopped('fab', 'fire', {}, { day: 1 }), stopped('fab', 'fire', { start: day(-3) }, { day: 2 })).start).toBe(day(-3));
    expect(courseOf(stopped('fab', 'fire', {}, { day: 1 }), calledOff('fab', 'fire', { day: 2 })).start).toBe(day(0));
  });

  it('is empty once all of it is withdrawn', () => {
    const course = courseOf(stopped('fab', 'fire', {}, { day: 1 }), calledOff('fab', 'fire', { day: 2 }));
    expect(course).toMatchObject({ withdrawn: true, length: 0, idle: false, unknown: [] });
    expect([...course.scenario.capacity, ...course.scenario.lanes]).toEqual([]);
    expect(courseOf(stopped('foundry', 'fire'), calledOff('fab', 'fire')).withdrawn).toBe(false);
  });

  it('names once each what the network does not know of it', () => {
    const { unknown, scenario } = courseOf(
      stopped('fab14', 'fire'),
      held('fab14', 'fire', { to: 'moon' }),
      held('fab', 'fire', { to: 'foundry' }),
      held('cloud', 'fire'),
      held('fab', 'fire', { to: 'cloud' }),
    );
    expect(unknown.toSorted()).toEqual(['a lane cloud → anyone', 'a lane fab → foundry', 'fab14', 'moon']);
    expect(scenario.lanes.map(({ to }) => to)).toEqual(['cloud']);
  });

  it('is idle where nothing flows through what it acts on', () => {
    expect(courseOf(held('spare', 'fire')).idle).toBe(true);
    expect(courseOf(stopped('spare', 'fire')).idle).toBe(true);
    expect(courseOf(held('spare', 'fire'), stopped('fab', 'fire')).idle).toBe(false);
    expect(courseOf(held('fab', 'fire', { to: 'cloud' })).idle).toBe(false);
  });

  it('needs a report', () => {
    expect(() => courseOf(stopped('fab', 'quake'))).toThrow(new RangeError('no report of incident fire'));
  });
});

describe('the incidents of a set of facts', () => {
  it('are those of stops and delays, each once', () => {
    expect(incidentsOf(factsOf(stopped('fab', 'quake'), held('fab', 'fire'), stopped('foundry', 'fire')))).toEqual(['fire', 'quake']);
  });
});
