import { lossScenario, project, ProjectionWorkspace, unmetValue } from '@chokepoint/exposure';
import type { CompiledNetwork } from '@chokepoint/network';
import { BestResponse, type ProgramResult } from './best-response.js';
import type { LostNodes } from './lost-nodes.js';

/** A loss seen from both ends: what it costs when everybody coordinates, and when nobody does. */
export interface ScenarioStress extends ProgramResult {
  readonly id: string;
  /** For how long the nodes are down, t */
  readonly weeks: number;
  /** Weeks over which the loss costs nothing at best; null where it never costs anything */
  readonly tts: number | null;
  /** Σ value · unmet demand over the 52 weeks of the projection */
  readonly projectedLoss: number;
}

export interface Stress extends ScenarioStress {
  /** Risk Exposure Index: the loss as a share of the largest of the list, 0..1 */
  readonly rei: number;
}

export interface StressOptions {
  /** For how long everything is down; by default as long as the slowest of the lost nodes takes to recover */
  readonly weeks?: number;
  readonly onProgress?: (done: number, of: number) => void;
}

/** What a scenario needs beside itself: made once for a network, it serves any number one after the other. */
export class StressBench {
  private constructor(readonly network: CompiledNetwork, readonly response: BestResponse, readonly workspace: ProjectionWorkspace) {}

  static async create(network: CompiledNetwork): Promise<StressBench> {
    return new StressBench(network, await BestResponse.create(network), new ProjectionWorkspace(network));
  }
}

/**
 * Puts a list of losses to the test as one class (exposure model, section 7), in the order of the list.
 * @throws RangeError, UnsolvedProgramError as `BestResponse`
 */
export async function stressOf(network: CompiledNetwork, losses: readonly LostNodes[], { weeks, onProgress }: StressOptions = {}): Promise<Stress[]> {
  const bench = await StressBench.create(network);
  const stresses = losses.map((loss, place) => {
    const stress = stressScenario(bench, loss, weeks);
    onProgress?.(place + 1, losses.length);
    return stress;
  });
  const rei = relativeExposure(stresses.map(({ loss }) => loss));
  return stresses.map((stress, place) => ({ ...stress, rei: rei[place] }));
}

/** One loss without its place in a class: what can be computed apart, in any order. */
export function stressScenario({ network, response, workspace }: StressBench, { id, lost }: LostNodes, weeks = slowestRecovery(network, lost)): ScenarioStress {
  return {
    id,
    weeks,
    ...response.loss(lost, weeks),
    tts: response.timeToSurvive(lost),
    projectedLoss: unmetValue(network, project(network, lossScenario(network, lost, () => weeks), workspace)),
  };
}

/** The Risk Exposure Index of a class of losses: each as a share of the largest, 0 where that is 0. */
export function relativeExposure(losses: readonly number[]): number[] {
  const largest = losses.reduce((most, loss) => Math.max(most, loss), 0);
  return losses.map((loss) => (largest > 0 ? loss / largest : 0));
}

function slowestRecovery({ document }: CompiledNetwork, lost: readonly number[]): number {
  return lost.reduce((most, node) => Math.max(most, document.nodes[node].ttrWeeks), 0);
}
