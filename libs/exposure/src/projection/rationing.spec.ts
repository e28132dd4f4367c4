import { parseNetwork } from '@chokepoint/network';
import type { SupplyInput } from './given-course.js';
import { ProjectionWorkspace } from './projection-workspace.js';
import { ration } from './rationing.js';

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
    const shipped = [0, 1].map((row) => workspace.traffic[network.laneRow.indexOf(row)]);
    return [workspace.delivered[0], ...shipped].map((amount) => Number(amount.toFixed(12)));
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
