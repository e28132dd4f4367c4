import type { LaneKey } from '@chokepoint/exposure';
import { type ArrivalParameters, DEFAULT_PARAMETERS } from './arrival-parameters.js';
import type { LineSpan } from './lateness-counts.js';
import { LatenessDistribution } from './lateness-distribution.js';
import { promiseHazards } from './promise-prior.js';
import { RiskTable } from './risk-table.js';
import { shareOf, shrunkHazards } from './shrunk-hazards.js';
import { VendorHistory } from './vendor-history.js';

/** On what a forecast rests. */
export interface Basis {
  readonly lane: Evidence;
  readonly vendor: Evidence;
  readonly all: Evidence;
}

export interface Evidence {
  readonly closedLines: number;
  /** What they count for today, in arrivals: those of one order together, older ones less, no lane or vendor for too many. */
  readonly weight: number;
}

export interface LaneLateness {
  readonly distribution: LatenessDistribution;
  readonly basis: Basis;
}

const NOTHING = new RiskTable();

/**
 * How late lines were: counts lane by lane, from which a lane's lateness is drawn towards its vendor's, its vendor's
 * towards that of all, that of all towards the promise (empirical Bayes). A line more or less costs the same however
 * many there are; the order of adding changes no bit of an answer.
 */
export class LatenessHistory {
  readonly #parameters: ArrivalParameters;
  readonly #vendors = new Map<string, VendorHistory>();
  readonly #promise = promiseHazards();
  #all: { readonly day: number; readonly table: RiskTable; readonly hazards: Float64Array; readonly closedLines: number } | undefined;
  readonly #vendorHazards = new Map<string, Float64Array>();

  constructor(parameters: ArrivalParameters = DEFAULT_PARAMETERS) {
    this.#parameters = parameters;
  }

  /** Adds an open or a closed line; one that closes is removed as it was and added as it is. */
  add(lane: LaneKey, line: LineSpan): void {
    this.#change(lane).add(line);
  }

  /** Takes back a line that was added, as it was added. */
  remove(lane: LaneKey, line: LineSpan): void {
    this.#change(lane).remove(line);
  }

  /**
   * When lines of a lane come, as known on the UTC day `today`: those of a lane never seen as its vendor's, those of
   * a vendor never seen as all do, and the very first as promised.
   */
  latenessOf(lane: LaneKey, today: number): LaneLateness {
    const all = this.#allAt(today);
    const vendor = this.#vendors.get(lane.from);
    const counts = vendor?.lane(keyOf(lane));
    const table = new RiskTable();
    counts?.addTo(table, today);
    const distribution = new LatenessDistribution(shrunkHazards(this.#vendorHazardsAt(lane.from, today), table, this.#parameters.laneStrength));
    return {
      distribution,
      basis: {
        lane: evidence(counts?.closedLines, table),
        vendor: evidence(vendor?.closedLines, vendor?.pooledAt(today)),
        all: evidence(all.closedLines, all.table),
      },
    };
  }

  #allAt(today: number) {
    if (this.#all?.day === today) return this.#all;
    const { vendorStrength, promiseStrength } = this.#parameters;
    const table = new RiskTable();
    let closedLines = 0;
    for (const key of [...this.#vendors.keys()].sort()) {
      const vendor = this.#vendors.get(key)!;
      const pooled = vendor.pooledAt(today);
      table.addShare(pooled, shareOf(pooled.weight, vendorStrength));
      closedLines += vendor.closedLines;
    }
    this.#vendorHazards.clear();
    return (this.#all = { day: today, table, closedLines, hazards: shrunkHazards(this.#promise, table, promiseStrength) });
  }

  #vendorHazardsAt(key: string, today: number): Float64Array {
    const { hazards } = this.#allAt(today);
    let found = this.#vendorHazards.get(key);
    if (found === undefined) {
      found = shrunkHazards(hazards, this.#vendors.get(key)?.pooledAt(today) ?? NOTHING, this.#parameters.vendorStrength);
      this.#vendorHazards.set(key, found);
    }
    return found;
  }

  #change(lane: LaneKey) {
    this.#all = undefined;
    const { halfLifeDays, laneStrength } = this.#parameters;
    let vendor = this.#vendors.get(lane.from);
    if (vendor === undefined) this.#vendors.set(lane.from, (vendor = new VendorHistory(halfLifeDays, laneStrength)));
    return vendor.change(keyOf(lane));
  }
}

function evidence(closedLines = 0, { weight } = NOTHING): Evidence {
  return { closedLines, weight };
}

/** Identifiers hold no U+0000. */
function keyOf({ to, input }: LaneKey): string {
  return `${to}\u0000${input}`;
}
