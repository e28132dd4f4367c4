import type { CompiledNetwork } from '@chokepoint/network';
import type { Highs } from 'highs';
import { LinearSolver } from './linear-solver.js';
import { loadHighs } from './load-highs.js';
import { horizonCost, lossCost } from './objectives.js';
import { HORIZON, outputColumn, type ResponseProgram, responseProgram } from './response-program.js';
import { UnsolvedProgramError } from './unsolved-program-error.js';

/** What a loss costs at best. */
export interface ProgramResult {
  /** Σ value · lost demand over the horizon */
  readonly loss: number;
  /**
   * Ids of nodes whose lost demand exceeds their demand, in document order: the published program sets l no upper bound,
   * so it can buy there, at `value`, goods that others use. Empty where the same loss is reached without that.
   */
  readonly excess: readonly string[];
}

/** Differences of this share are rounding. */
const ROUNDING = 1e-9;

/**
 * The linear programs of the Risk Exposure Index (exposure model, section 7; Simchi-Levi et al. 2014/2015) on one network:
 * what a loss costs, and how long it costs nothing, when everybody coordinates. Lane shares, rooms and leads do not bind.
 * An answer depends on its question alone. After a RuntimeError (WebAssembly out of memory) the solver is done for: create another.
 */
export class BestResponse {
  private readonly losing: LinearSolver;
  private readonly surviving: LinearSolver;
  private readonly program: ResponseProgram;

  private constructor(private readonly network: CompiledNetwork, highs: Highs) {
    this.program = responseProgram(network);
    this.losing = new LinearSolver(highs, this.program, lossCost(network, this.program));
    this.surviving = new LinearSolver(highs, this.program, horizonCost(this.program));
    this.surviving.boundAbove(this.program.firstLost, new Float64Array(this.program.demanded.length));
  }

  /**
   * @param solver by default one of its own, some 20 MB that are collected with the result; in one that is shared, it stays until `dispose`
   */
  static async create(network: CompiledNetwork, solver: Promise<Highs> = loadHighs()): Promise<BestResponse> {
    return new BestResponse(network, await solver);
  }

  /**
   * The least value of final demand that is lost while the nodes are down.
   * @param lost node indices
   * @param weeks the horizon t, for which they are down
   * @throws RangeError where the network has no such node or weeks are negative or not finite; UnsolvedProgramError
   */
  loss(lost: readonly number[], weeks: number): ProgramResult {
    if (!(weeks >= 0 && weeks < Infinity)) throw new RangeError(`a loss lasts a finite number of weeks from 0 on, not ${weeks}`);
    this.losing.bound(HORIZON, weeks, weeks);
    this.takeDown(this.losing, lost);
    const lostDemand = this.lostDemand();
    const loss = this.valueOf(lostDemand);
    const excess = this.program.demanded.filter((node, place) => lostDemand[place] > this.network.demand[node] * weeks * (1 + ROUNDING));
    if (excess.length === 0 || !this.needsExcess(loss, weeks)) return { loss, excess: [] };
    return { loss, excess: excess.map((node) => this.network.nodeIds[node]) };
  }

  /**
   * The longest horizon in weeks over which the loss of these nodes costs nothing, TTS; null where it never costs anything.
   * @param lost node indices
   * @throws RangeError where the network has no such node; UnsolvedProgramError
   */
  timeToSurvive(lost: readonly number[]): number | null {
    this.takeDown(this.surviving, lost);
    const columns = this.surviving.solve();
    return columns && Math.max(0, columns[HORIZON]);
  }

  /** Makes room in a shared solver; there are no answers any more. */
  dispose(): void {
    this.losing.dispose();
    this.surviving.dispose();
  }

  private takeDown(solver: LinearSolver, lost: readonly number[]): void {
    const upper = new Float64Array(this.network.nodeCount).fill(Infinity);
    for (const node of lost) {
      if (this.network.nodeIds[node] === undefined) throw new RangeError(`the network has no node ${node}`);
      upper[node] = 0;
    }
    solver.boundAbove(outputColumn(0), upper);
  }

  /** [nodes with demand] units that are lost at best */
  private lostDemand(): Float64Array {
    const { firstLost, demanded, scales } = this.program;
    const columns = this.losing.solve();
    // Lost demand costs nothing below zero, so there is a least.
    if (columns === null) throw new UnsolvedProgramError('unbounded');
    return Float64Array.from(demanded, (node, place) => Math.max(0, columns[firstLost + place]) * scales[node]);
  }

  private valueOf(lostDemand: Float64Array): number {
    const { nodes } = this.network.document;
    return this.program.demanded.reduce((sum, node, place) => sum + nodes[node].value * lostDemand[place], 0);
  }

  /** Whether the loss is larger when no node may lose more than its demand. */
  private needsExcess(loss: number, weeks: number): boolean {
    const { demanded, firstLost, scales } = this.program;
    const demand = Float64Array.from(demanded, (node) => this.network.demand[node] * weeks);
    this.losing.boundAbove(firstLost, demand.map((units, place) => units / scales[demanded[place]]));
    try {
      return this.valueOf(this.lostDemand()) > loss + ROUNDING * this.valueOf(demand);
    } finally {
      this.losing.boundAbove(firstLost, new Float64Array(demanded.length).fill(Infinity));
    }
  }
}
