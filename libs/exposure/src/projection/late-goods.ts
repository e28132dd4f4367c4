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
  /** [disturbed lanes] this week's */
  private readonly delay: Float64Array;
  private readonly kept: Float64Array;
  /** [entries + 1] into `touched`: the disturbed lanes that an entry of the scenario matches */
  private readonly touchedStart: Int32Array;
  private readonly touched: Int32Array;
  /** [disturbed lanes + 1] into `held`; an arrival of week w is in slot w mod the ring's length */
  private readonly heldStart: Int32Array;
  private readonly held: Float64Array;
  /** [lanes] place among the disturbed lanes, or -1 */
  private readonly place: Int32Array;

  constructor(
    private readonly network: CompiledNetwork,
    private readonly scenario: Scenario,
  ) {
    const matches = scenario.lanes.map((entry) => matchingLanes(network, entry));
    this.lane = Int32Array.from(new Set(matches.flat())).sort();
    this.place = new Int32Array(network.laneCount).fill(-1);
    this.lane.forEach((lane, place) => (this.place[lane] = place));
    this.touched = Int32Array.from(matches.flat(), (lane) => this.place[lane]!);
    this.touchedStart = Int32Array.from([0, ...runningSums(matches.map((lanes) => lanes.length))]);
    this.delay = new Float64Array(this.lane.length);
    this.kept = new Float64Array(this.lane.length);
    this.heldStart = Int32Array.from([0, ...runningSums(this.ringLengths())]);
    this.held = new Float64Array(this.heldStart[this.lane.length]!);
  }

  /** Sets the delay and yield of the week on every disturbed lane. */
  apply(week: number): void {
    this.delay.fill(0);
    this.kept.fill(1);
    for (let entry = 0; entry < this.scenario.lanes.length; entry++) {
      const disturbance = this.scenario.lanes[entry]!;
      const covered = coverage(disturbance, week);
      if (covered === 0) continue;
      for (let index = this.touchedStart[entry]!; index < this.touchedStart[entry + 1]!; index++) {
        this.delay[this.touched[index]!]! += covered * disturbance.delayWeeks;
        this.kept[this.touched[index]!]! *= 1 - covered * (1 - disturbance.yield);
      }
    }
  }

  /** Sets goods due this week back to what really comes, with what was held back until now. */
  delayDue(week: number, workspace: ProjectionWorkspace): void {
    const { leadWeeks, laneRequirement } = this.network;
    const { inbound, goods, dueNow, stock } = workspace;
    for (let place = 0; place < this.lane.length; place++) {
      const lane = this.lane[place]!;
      const arrived = this.release(place, week);
      if (leadWeeks[lane] === 0) stock[laneRequirement[lane]!]! += arrived;
      else {
        const due = inbound.ring[inbound.ofLane[lane]!]! + dueNow[leadWeeks[lane]!]!;
        goods[due] = this.onTime(lane, goods[due]!, week, workspace) + arrived;
      }
    }
  }

  /** Holds back what is late of goods that would arrive now, and takes what is lost out of the position. @returns the rest */
  onTime(lane: number, amount: number, week: number, { position, lost }: ProjectionWorkspace): number {
    const place = this.place[lane]!;
    if (place < 0) return amount;
    const requirement = this.network.laneRequirement[lane]!;
    const kept = amount * this.kept[place]!;
    position[requirement]! -= amount - kept;
    lost[requirement]! += amount - kept;
    return this.split(place, kept, week);
  }

  private split(place: number, amount: number, week: number): number {
    const delay = this.delay[place]!;
    const whole = Math.floor(delay);
    if (week + whole >= this.scenario.weeks) return 0;
    const later = amount * (delay - whole);
    const first = amount * (1 - (delay - whole));
    if (later > 0) this.hold(place, week + whole + 1, later);
    if (whole === 0) return first;
    this.hold(place, week + whole, first);
    return 0;
  }

  /** What comes after the last week is in the position all the same. */
  private hold(place: number, week: number, amount: number): void {
    if (week >= this.scenario.weeks) return;
    const start = this.heldStart[place]!;
    this.held[start + (week % (this.heldStart[place + 1]! - start))]! += amount;
  }

  private release(place: number, week: number): number {
    const start = this.heldStart[place]!;
    const slot = start + (week % (this.heldStart[place + 1]! - start));
    const amount = this.held[slot]!;
    this.held[slot] = 0;
    return amount;
  }

  /** A ring reaches as far as all its lane's delays together, and not past the last week. */
  private ringLengths(): number[] {
    const longest = new Float64Array(this.lane.length);
    this.scenario.lanes.forEach(({ delayWeeks }, entry) => {
      for (let index = this.touchedStart[entry]!; index < this.touchedStart[entry + 1]!; index++) longest[this.touched[index]!]! += delayWeeks;
    });
    return Array.from(longest, (delay) => Math.min(Math.floor(delay) + 2, this.scenario.weeks));
  }
}

function runningSums(lengths: readonly number[]): number[] {
  let sum = 0;
  return lengths.map((length) => (sum += length));
}
