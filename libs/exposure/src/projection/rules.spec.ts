import { type NetworkInput, parseNetwork } from '@chokepoint/network';
import { parseScenario } from './parse-scenario.js';
import { WeeklyProjection } from './project.js';
import { ProjectionWorkspace } from './projection-workspace.js';
import { ration } from './rationing.js';
import type { ScenarioInput } from './scenario.js';

type NodeInput = NonNullable<NetworkInput['nodes']>[number];
type SupplyInput = NonNullable<NetworkInput['supplies']>[number];

/** The week-by-week course of a run, by ids. */
function course(document: NetworkInput, scenario: ScenarioInput) {
  const network = parseNetwork(document).compiled!;
  const workspace = new ProjectionWorkspace(network);
  const run = new WeeklyProjection(network, parseScenario(scenario, network).scenario!, workspace);
  let next = 0;
  return {
    workspace,
    /** Runs up to and including the week. */
    through(week: number) {
      while (next <= week) run.advance(next++);
      return this;
    },
    made: (node: string) => workspace.made[network.nodeIndex.get(node)!]!,
    delivered: (node: string) => workspace.delivered[network.nodeIndex.get(node)!]!,
    /** The order that now stands on a lane */
    order: (from: string, to: string) => workspace.traffic[laneOf(from, to)]!,
    stock: (row: number) => workspace.stock[network.requirementRow.indexOf(row)]!,
    position: (row: number) => workspace.position[network.requirementRow.indexOf(row)]!,
  };
  function laneOf(from: string, to: string): number {
    const row = network.document.supplies.findIndex((lane) => lane.from === from && lane.to === to);
    return network.laneRow.indexOf(row);
  }
}

const stopped = (node: string, fullWeeks: number, startWeek = 0) => ({ node, remaining: 0, fullWeeks, startWeek });

describe('rationing', () => {
  /** A supplier with baseline 20: 4 of final demand, lanes with flows of 6 and 10. */
  const rationed = (made: number, orders: [number, number], classes: { demand?: number; lanes?: [number, number] } = {}) => {
    const network = parseNetwork({
      id: 'n',
      nodes: [{ id: 'fab', demand: 4, demandPriority: classes.demand ?? 1 }, { id: 'a', demand: 6 }, { id: 'b', demand: 10 }],
      requirements: [{ node: 'a', input: 'x' }, { node: 'b', input: 'x' }],
      supplies: ['a', 'b'].map((to, lane): SupplyInput => ({ from: 'fab', to, input: 'x', share: 1, priority: classes.lanes?.[lane] ?? 1, leadWeeks: 1 })),
    }).compiled!;
    const workspace = new ProjectionWorkspace(network);
    workspace.reset();
    network.laneRow.forEach((row, lane) => (workspace.traffic[lane] = orders[row]!));
    workspace.asked[0] = 4 + orders[0] + orders[1];
    workspace.made[0] = made;
    ration(workspace, 0);
    const shipped = [0, 1].map((row) => workspace.traffic[network.laneRow.indexOf(row)]!);
    return [workspace.delivered[0]!, ...shipped].map((amount) => Number(amount.toFixed(12)));
  };

  it('gives everybody what was asked where all is there', () => {
    expect(rationed(22, [6, 12])).toEqual([4, 6, 12]);
  });

  it('meets entitlements in proportion where even they exceed what is left', () => {
    expect(rationed(10, [6, 10])).toEqual([2, 3, 5]);
  });

  it('entitles nobody to more than the baseline: hoarding does not pay', () => {
    expect(rationed(10, [6, 100])).toEqual([2, 3, 5]);
  });

  it('entitles nobody to more than was asked', () => {
    expect(rationed(8.5, [3, 10])).toEqual([2, 1.5, 5]);
  });

  it('divides the rest in proportion to what is asked beyond', () => {
    expect(rationed(23, [8, 14])).toEqual([4, 7, 12]);
  });

  it('serves lower classes first, final demand among its equals', () => {
    expect(rationed(12, [6, 10], { demand: 0, lanes: [2, 1] })).toEqual([4, 0, 8]);
    expect(rationed(12, [6, 10], { demand: 3, lanes: [1, 2] })).toEqual([0, 6, 6]);
    expect(rationed(12, [6, 10], { demand: 2, lanes: [1, 2] })).toEqual([Number((6 * 4) / 14).toFixed(12), Number((6 * 10) / 14).toFixed(12)].map(Number).toSpliced(1, 0, 6));
  });

  it('gives a lane without a flow only what the others leave', () => {
    expect(rationed(4, [0, 0])).toEqual([4, 0, 0]);
  });
});

describe('making', () => {
  const plant = (requirement: object, fields: Partial<NodeInput> = {}): NetworkInput => ({
    id: 'n',
    nodes: [{ id: 'fab' }, { id: 'plant', demand: 10, ...fields }],
    requirements: [{ node: 'plant', input: 'x', ...requirement }],
    supplies: [{ from: 'fab', to: 'plant', input: 'x', share: 1, leadWeeks: 1 }],
  });

  it('stops for want of a critical input once its stock is gone', () => {
    const run = course(plant({ stockWeeks: 1.5 }), { capacity: [stopped('fab', 9)] });
    expect([0, 1, 2, 3].map((week) => run.through(week).made('plant'))).toEqual([10, 10, 5, 0]);
  });

  it('goes on with less where the input is not critical', () => {
    const run = course(plant({ criticality: 0.25 }), { capacity: [stopped('fab', 9)] });
    expect(run.through(3).made('plant')).toBe(7.5);
  });

  it('uses an input in its own measure', () => {
    const run = course(plant({ unitsPerOutput: 3, stockWeeks: 1 }), {});
    expect(run.through(0).stock(0)).toBe(30);
  });

  it('needs nothing of an input of which nothing goes into a unit', () => {
    const run = course(plant({ unitsPerOutput: 0 }), { capacity: [stopped('fab', 9)] });
    expect(run.through(5).made('plant')).toBe(10);
  });

  it('has the capacity that all its losses leave, multiplied', () => {
    const half = { node: 'plant', remaining: 0.5, fullWeeks: 1 };
    expect(course(plant({}, { capacity: 20 }), { capacity: [half, { ...half, remaining: 0.4 }] }).through(0).made('plant')).toBe(4);
  });

  it('exceeds what capacity allows by nothing', () => {
    const run = course(plant({}, { capacity: 8 }), {});
    expect([run.through(0).made('plant'), run.delivered('plant')]).toEqual([8, 8]);
  });
});

describe('a lane without lead', () => {
  const chain: NetworkInput = {
    id: 'n',
    // Listed buyers first: the order of making is not that of the document.
    nodes: [{ id: 'buyer', demand: 10 }, { id: 'plant' }, { id: 'fab' }],
    requirements: [{ node: 'buyer', input: 'x' }, { node: 'plant', input: 'x' }],
    supplies: [
      { from: 'plant', to: 'buyer', input: 'x', share: 1 },
      { from: 'fab', to: 'plant', input: 'x', share: 1 },
    ],
  };

  it('delivers in the same week, through all tiers', () => {
    const run = course(chain, { capacity: [{ node: 'fab', remaining: 0.45, fullWeeks: 1 }] });
    expect(run.through(0).made('buyer')).toBeCloseTo((10 / 0.9) * 0.45, 12);
  });

  it('is late from the week of shipment', () => {
    const run = course(chain, { lanes: [{ from: 'plant', weeks: 1, delayWeeks: 1.25 }] });
    expect([run.through(0).made('buyer'), run.position(0)]).toEqual([0, 10]);
    expect(run.through(1).made('buyer')).toBe(10);
  });
});

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

describe('orders', () => {
  const dual = (standby: number, surge = 0.25, other: Partial<SupplyInput> = {}): NetworkInput => ({
    id: 'n',
    nodes: [{ id: 'first', capacity: 100 }, { id: 'other', capacity: 100 }, { id: 'buyer', demand: 10 }],
    requirements: [{ node: 'buyer', input: 'x', surge, stockWeeks: 8 }],
    supplies: [
      { from: 'first', to: 'buyer', input: 'x', share: 0.8, leadWeeks: 1 },
      { from: 'other', to: 'buyer', input: 'x', share: 0.2, leadWeeks: 1, standby, ...other },
    ],
  });
  const outage = { capacity: [stopped('first', 20)] };

  it('restore the position over the restocking time, up to what a lane can be asked', () => {
    const run = course(dual(0, 0.5), { capacity: [stopped('first', 1)] }).through(0);
    // The position lacks 8 of 90.
    expect([run.order('first', 'buyer'), run.order('other', 'buyer')]).toEqual([0.8 * 12, 2 * 1.5]);
    const held = course(dual(0, 0.1), { capacity: [stopped('first', 1)] }).through(0);
    expect(held.order('first', 'buyer')).toBeCloseTo(8 * 1.1, 12);
  });

  it('ask healthy lanes again for what came short, at most their room', () => {
    expect(course(dual(0.05), outage).through(0).order('other', 'buyer')).toBeCloseTo(3, 12);
    expect(course(dual(0.95), outage).through(0).order('other', 'buyer')).toBeCloseTo(0.2 * 12 + 0.8 * 12, 12);
  });

  it('ask a lane again for its room alone, also where its own order is below its flow', () => {
    const run = course(dual(0), { capacity: [stopped('first', 20), { node: 'buyer', remaining: 0.45, fullWeeks: 9 }] }).through(0);
    // It makes 5 of 10 and lacks 3 of 90; the room of the other lane is 0.25 · 2.
    expect(run.order('other', 'buyer')).toBeCloseTo(0.2 * (5 + 3 / 4) + 0.5, 12);
  });

  it('ask for no more than flow and room in all', () => {
    const run = course(dual(0.5), outage).through(3);
    expect(run.order('other', 'buyer')).toBeCloseTo(2 + 0.5 + 5, 12);
  });

  it('ask no lane again that is short itself', () => {
    const run = course(dual(0.5), { capacity: [stopped('first', 20), { node: 'other', remaining: 0.01, fullWeeks: 20 }] }).through(0);
    expect(run.order('other', 'buyer')).toBe(Math.min(0.2 * 12.25, 7.5));
  });

  it('measure fill by a lane’s own order: it is not short for what it was asked again', () => {
    const document = dual(0.5);
    document.nodes![1]!.capacity = 2.5;
    const run = course(document, outage).through(1);
    // Asked for 7.5, able to ship 2.5, its own order 2.4: all it has room for is asked again.
    expect(run.order('other', 'buyer')).toBe(7.5);
  });

  it('ask a qualified supplier that is not used only when others fall short', () => {
    const document = dual(0.3);
    document.supplies![0]!.share = 1;
    document.supplies![1]!.share = 0;
    expect(course(document, {}).through(3).order('other', 'buyer')).toBe(0);
    expect(course(document, outage).through(3).order('other', 'buyer')).toBe(3);
  });

  it('divide what is asked again by room', () => {
    const document = dual(0.04);
    document.nodes!.push({ id: 'third', capacity: 100 });
    document.supplies!.push({ from: 'third', to: 'buyer', input: 'x', share: 0, leadWeeks: 1, standby: 0.03 });
    const run = course(document, { capacity: [{ node: 'first', remaining: 0.0796, fullWeeks: 1 }] }).through(0);
    const want = 10 + 0.04 / 4;
    const short = 0.8 * want * 0.005;
    expect(run.order('third', 'buyer')).toBeCloseTo((short * 0.3) / (0.5 + 0.4 + 0.3), 12);
  });

  it('plan for what capacity allows, not for what is asked', () => {
    const run = course(dual(0), { capacity: [{ node: 'buyer', remaining: 0.45, fullWeeks: 9 }] }).through(0);
    // It makes 5 of 10, has 5 too many, and wants 5 − 5/4.
    expect(run.order('first', 'buyer')).toBeCloseTo(0.8 * 3.75, 12);
  });
});
