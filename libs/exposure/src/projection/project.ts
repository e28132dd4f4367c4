import type { CompiledNetwork } from '@chokepoint/network';
import { CapacityLosses } from './capacity-losses.js';
import { holdGoodsInProcess } from './goods-in-process.js';
import { LateGoods } from './late-goods.js';
import { makeAndShip, sumOrders } from './making.js';
import { sendAndReorder } from './ordering.js';
import type { Projection } from './projection.js';
import { ProjectionWorkspace } from './projection-workspace.js';
import { receiveGoods } from './receipts.js';
import type { Scenario } from './scenario.js';
import { recordWeek } from './service.js';

/**
 * The weekly projection (exposure model, section 3) of a network under a scenario that `parseScenario` accepted.
 * Its weeks allocate nothing; with a workspace of the same network, runs allocate little more than their results.
 * @throws RangeError when the workspace belongs to another network
 */
export function project(network: CompiledNetwork, scenario: Scenario, workspace = new ProjectionWorkspace(network)): Projection {
  const weekly = new WeeklyProjection(network, scenario, workspace);
  const projection = emptyProjection(scenario.weeks, network.nodeCount);
  for (let week = 0; week < scenario.weeks; week++) {
    weekly.advance(week);
    recordWeek(workspace, projection, week);
  }
  return projection;
}

/** A run one week at a time; `project` for whoever wants to look into the workspace between weeks. */
export class WeeklyProjection {
  private readonly capacityLosses: CapacityLosses;
  private readonly lateGoods: LateGoods;

  constructor(
    network: CompiledNetwork,
    private readonly scenario: Scenario,
    private readonly workspace: ProjectionWorkspace,
  ) {
    if (workspace.network !== network) throw new RangeError('the workspace belongs to another network');
    workspace.reset();
    this.capacityLosses = new CapacityLosses(network, scenario);
    this.lateGoods = new LateGoods(network, scenario);
  }

  /** Weeks come one after the other, from 0. */
  advance(week: number): void {
    const { workspace, lateGoods } = this;
    workspace.turnTo(week);
    this.capacityLosses.apply(week, workspace);
    lateGoods.apply(week);
    holdGoodsInProcess(workspace, week);
    lateGoods.delayDue(week, workspace);
    receiveGoods(workspace);
    sumOrders(workspace);
    makeAndShip(workspace, lateGoods, week);
    sendAndReorder(workspace, this.scenario.restockWeeks);
  }
}

export function emptyProjection(weeks: number, nodeCount: number): Projection {
  return { weeks, nodeCount, output: new Float64Array(weeks * nodeCount), service: new Float64Array(weeks * nodeCount) };
}
