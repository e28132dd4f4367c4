import type { CompiledNetwork } from '@chokepoint/network';
import { matchingLanes } from './matching-lanes.js';
import type { ProjectionWorkspace } from './projection-workspace.js';
import type { Scenario } from './scenario.js';
import { coverage } from './weekly-means.js';

/**
 * The lane disturbances of a scenario and the goods they hold back (exposure model, section 2).
 * Lanes that no disturbance matches cost nothing; the others have a ring of future arrivals each.
 */
export class LateGoods {
  /** [disturbed lanes] */
  private readonly lane: Int32Array;
  /** [lanes] place among the disturbed lanes, or -1 */
  private readonly place: Int32Array;
  /** [disturbed lanes] of this week */
  private readonly delay: Float64Array;
  private readonly kept: Float64Array;
  /** [entries × weeks] part of the week that an entry of the scenario covers */
  private readonly covered: Float64Array;
  /** [entries + 1] into `touched`: the disturbed lanes that an entry matches */
  private readonly touchedStart: Int32Array;
  private readonly touched: Int32Array;
  /** [disturbed lanes + 1] into `held`; an arrival of week w is in slot w mod the ring's length */
  private readonly heldStart: Int32Array;
  private readonly held: Float64Array;
  private readonly arriving = new Float64Array(1);

  constructor(
    private readonly network: CompiledNetwork,
    private readonly scenario: Scenario,
  ) {
    const matches = scenario.lanes.map((entry) => matchingLanes(network, entry));
    this.lane = Int32Array.from(new Set(matches.flat())).sort();
    this.place = new Int32Array(network.laneCount).fill(-1);
    this.lane.forEach((lane, place) => (this.place[lane] = place));
    this.touched = Int32Array.from(matches.flat(), (lane) => this.place[lane]);
    this.touchedStart = rows(matches.map((lanes) => lanes.length));
    this.covered = Float64Array.from(scenario.lanes.flatMap((entry) => Array.from({ length: scenario.weeks }, (_, week) => coverage(entry, week))));
    this.delay = new Float64Array(this.lane.length);
    this.kept = new Float64Array(this.lane.length);
    this.heldStart = rows(this.ringLengths());
    this.held = new Float64Array(this.heldStart[this.lane.length]);
  }

  disturbs(lane: number): boolean {
    return this.place[lane] >= 0;
  }

  /** Sets the delay and yield of the week on every disturbed lane. */
  apply(week: number): void {
    this.delay.fill(0);
    this.kept.fill(1);
    for (let entry = 0; entry < this.scenario.lanes.length; entry++) {
      const disturbance = this.scenario.lanes[entry];
      const covered = this.covered[entry * this.scenario.weeks + week];
      for (let index = this.touchedStart[entry]; index < this.touchedStart[entry + 1]; index++) {
        this.delay[this.touched[index]] += covered * disturbance.delayWeeks;
        this.kept[this.touched[index]] *= 1 - covered * (1 - disturbance.yield);
      }
    }
  }

  /** Sets the goods due this week to what really comes, with what was held back until now. */
  delayDue(week: number, workspace: ProjectionWorkspace): void {
    const { leadWeeks, laneRequirement } = this.network;
    const { inbound, goods, dueNow, stock } = workspace;
    for (let place = 0; place < this.lane.length; place++) {
      const lane = this.lane[place];
      const lead = leadWeeks[lane];
      const slot = this.slot(place, week);
      if (lead === 0) stock[laneRequirement[lane]] += this.held[slot];
      else {
        const due = inbound.ring[inbound.ofLane[lane]] + dueNow[lead];
        const arrived = this.held[slot];
        this.holdBack(place, goods, due, week, workspace);
        goods[due] += arrived;
      }
      this.held[slot] = 0;
    }
  }

  /** Puts what a disturbed lane without lead ships into stock, but for what comes later or never. */
  shipAtOnce(lane: number, week: number, workspace: ProjectionWorkspace): void {
    this.arriving[0] = workspace.traffic[lane]!;
    this.holdBack(this.place[lane], this.arriving, 0, week, workspace);
    workspace.stock[this.network.laneRequirement[lane]] += this.arriving[0];
  }

  /** Of `amounts[at]` leaves what comes at once, holds back the rest and takes what is lost out of the position. */
  private holdBack(place: number, amounts: Float64Array, at: number, week: number, { position, lost }: ProjectionWorkspace): void {
    const requirement = this.network.laneRequirement[this.lane[place]];
    const kept = amounts[at] * this.kept[place];
    position[requirement] -= amounts[at] - kept;
    lost[requirement] += amounts[at] - kept;
    const delay = this.delay[place];
    const whole = Math.floor(delay);
    const first = kept * (1 - (delay - whole));
    amounts[at] = whole === 0 ? first : 0;
    // What comes after the last week is in the position all the same.
    if (whole > 0 && week + whole < this.scenario.weeks) this.held[this.slot(place, week + whole)] += first;
    if (week + whole + 1 < this.scenario.weeks) this.held[this.slot(place, week + whole + 1)] += kept * (delay - whole);
  }

  private slot(place: number, week: number): number {
    const start = this.heldStart[place];
    return start + (week % (this.heldStart[place + 1] - start));
  }

  /** A ring reaches as far as all its lane's delays together, and not past the last week. */
  private ringLengths(): number[] {
    const longest = new Float64Array(this.lane.length);
    this.scenario.lanes.forEach(({ delayWeeks }, entry) => {
      for (let index = this.touchedStart[entry]; index < this.touchedStart[entry + 1]; index++) longest[this.touched[index]] += delayWeeks;
    });
    return Array.from(longest, (delay) => Math.min(Math.floor(delay) + 2, this.scenario.weeks));
  }
}

/** Where rows of these lengths begin, with one more as upper bound. */
function rows(lengths: readonly number[]): Int32Array {
  const start = new Int32Array(lengths.length + 1);
  lengths.forEach((length, row) => (start[row + 1] = start[row] + length));
  return start;
}
