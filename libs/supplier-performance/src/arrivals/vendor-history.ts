import { LatenessCounts } from './lateness-counts.js';
import { RiskTable } from './risk-table.js';
import { shareOf } from './shrunk-hazards.js';

/** The lanes of one vendor, and what they say together. */
export class VendorHistory {
  readonly #lanes = new Map<string, LatenessCounts>();
  readonly #halfLifeDays: number;
  readonly #laneStrength: number;
  #pooled: { readonly day: number; readonly table: RiskTable } | undefined;

  constructor(halfLifeDays: number, laneStrength: number) {
    this.#halfLifeDays = halfLifeDays;
    this.#laneStrength = laneStrength;
  }

  get closedLines(): number {
    let lines = 0;
    for (const lane of this.#lanes.values()) lines += lane.closedLines;
    return lines;
  }

  lane(key: string): LatenessCounts | undefined {
    return this.#lanes.get(key);
  }

  /** The counts of a lane, to be changed. */
  change(key: string): LatenessCounts {
    this.#pooled = undefined;
    let counts = this.#lanes.get(key);
    if (counts === undefined) this.#lanes.set(key, (counts = new LatenessCounts(this.#halfLifeDays)));
    return counts;
  }

  /** All lanes together; no lane counts for more than its strength, so that a large one does not speak for the others. */
  pooledAt(today: number): RiskTable {
    if (this.#pooled?.day === today) return this.#pooled.table;
    const table = new RiskTable();
    for (const key of [...this.#lanes.keys()].sort()) {
      const lane = this.#lanes.get(key)!;
      lane.addTo(table, today, shareOf(lane.weightAt(today), this.#laneStrength));
    }
    this.#pooled = { day: today, table };
    return table;
  }
}
