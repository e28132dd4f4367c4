import type { Fact } from '@chokepoint/contracts';
import { laneName } from '../lane-alarms/lane-watch.js';

/** What facts that are new change. */
export class News {
  /** The least time of any: history is right only before it. Milliseconds since the epoch. */
  dirtyFrom = Infinity;
  facts = 0;
  /** The lanes whose orders or receipts are among them, by name. */
  readonly lanes = new Set<string>();

  add(facts: readonly Fact[]): void {
    this.facts += facts.length;
    for (const { time, data } of facts) {
      this.dirtyFrom = Math.min(this.dirtyFrom, time);
      if ('order' in data) this.lanes.add(laneName(data));
    }
  }
}
