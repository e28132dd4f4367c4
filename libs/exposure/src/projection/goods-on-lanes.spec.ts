import type { NetworkInput } from '@chokepoint/network';
import { course, type NodeInput, stopped, type SupplyInput } from './given-course.js';
import type { ScenarioInput } from './scenario.js';

describe('goods on a lane', () => {
  const lane = (fields: Partial<SupplyInput> = {}, node: Partial<NodeInput> = {}): NetworkInput => ({
    id: 'n',
    nodes: [{ id: 'fab', capacity: 10, ...node }, { id: 'buyer', demand: 10 }],
    requirements: [{ node: 'buyer', input: 'x' }],
    supplies: [{ from: 'fab', to: 'buyer', input: 'x', share: 1, leadWeeks: 4, ...fields }],
  });
  const made = (document: NetworkInput, scenario: ScenarioInput, weeks: number): number[] => {
    const run = course(document, scenario);
    return Array.from({ length: weeks }, (_, week) => Number(run.through(week).made('buyer').toFixed(12)));
  };

  it('come after their lead', () => {
    expect(made(lane(), { capacity: [stopped('fab', 1)] }, 6)).toEqual([10, 10, 10, 10, 0, 10]);
  });

  it('that are late come whole weeks and the rest a week later', () => {
    expect(made(lane(), { lanes: [{ from: 'fab', weeks: 1, delayWeeks: 1.25 }] }, 4)).toEqual([0, 10, 10, 10]);
    const run = course(lane(), { lanes: [{ from: 'fab', weeks: 1, delayWeeks: 1.25 }] });
    expect([1, 2].map((week) => run.through(week).stock(0))).toEqual([7.5, 10]);
  });

  it('that are partly late come partly at once', () => {
    expect(made(lane(), { lanes: [{ from: 'fab', startWeek: 0.5, weeks: 0.5, delayWeeks: 1 }] }, 2)).toEqual([5, 10]);
  });

  it('are lost as the yields multiply, by the part of the week they cover', () => {
    const lanes = [
      { from: 'fab', weeks: 0.5, yield: 0.2 },
      { from: 'fab', to: 'buyer', weeks: 1, yield: 0.5 },
      { from: 'fab', input: 'gas', weeks: 1, yield: 0 },
    ];
    expect(made(lane(), { lanes }, 1)).toEqual([10 * (1 - 0.5 * 0.8) * 0.5]);
  });

  it('once held back are touched by no later disturbance, and count in the position after yield', () => {
    const lanes = [
      { from: 'fab', weeks: 1, delayWeeks: 2, yield: 0.8 },
      { from: 'fab', startWeek: 2, weeks: 1, yield: 0 },
    ];
    const run = course(lane(), { lanes });
    expect(run.through(0).position(0)).toBe(4 * 10 + 8);
    expect([1, 2].map((week) => run.through(week).made('buyer'))).toEqual([10, 8]);
  });

  it('held back past the last week stay in the position', () => {
    const run = course(lane(), { weeks: 3, lanes: [{ from: 'fab', weeks: 1, delayWeeks: 1e9 }] });
    expect(run.through(0).position(0)).toBe(4 * 10 + 10);
    // The buyer needs 10 a week and orders less for what is still to come.
    expect(run.through(2).position(0)).toBe(50 - 10 + 7.5 - 10 + 8.125);
  });

  it('in process are put off while the plant stands still', () => {
    // Cycle 2 of lead 4: what is due in 2 weeks or later freezes; it stands still in week 0 alone.
    expect(made(lane({}, { cycleWeeks: 2 }), { capacity: [stopped('fab', 1)] }, 7)).toEqual([10, 10, 0, 10, 10, 10, 10]);
  });

  it('in process are put off as far as the plant is slow', () => {
    const slow = { node: 'fab', remaining: 0.75, fullWeeks: 1 };
    expect(made(lane({}, { cycleWeeks: 2 }), { capacity: [slow] }, 4)).toEqual([10, 10, 7.5, 10]);
  });

  it('are in process for all their lead where the cycle is longer', () => {
    expect(made(lane({}, { cycleWeeks: 9 }), { capacity: [stopped('fab', 1)] }, 3)).toEqual([0, 10, 10]);
  });

  it('in process are scrapped at the start of a disturbance, before they are put off', () => {
    const scrapping = { node: 'fab', remaining: 1, fullWeeks: 0, startWeek: 0.25, scrap: 0.4 };
    const run = course(lane({}, { cycleWeeks: 2 }), { capacity: [scrapping] });
    // Week 0 scraps 0.3 of the goods due in weeks 2 and 3, week 1 scraps 0.1 of those due in 3 and 4.
    expect([2, 3, 4].map((week) => Number(run.through(week).made('buyer').toFixed(12)))).toEqual([7, 6.3, 9]);
    expect(run.workspace.lost[0]).toBeCloseTo(3 + 3 + 0.7 + 1, 12);
  });

  it('that are late are no longer in process', () => {
    const scenario = { capacity: [stopped('fab', 2, 1)], lanes: [{ from: 'fab', weeks: 1, delayWeeks: 1 }] };
    expect(made(lane({}, { cycleWeeks: 9 }), scenario, 2)).toEqual([0, 10]);
  });
});
