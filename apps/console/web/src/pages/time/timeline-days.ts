import { LEVELS_IN_ORDER } from '../../map/scene.js';
import type { Level, NodeIdentity, Timeline } from '@chokepoint/console-service/contract';

const DAY_MS = 86_400_000;

export interface DayExposure {
  readonly exposure: number;
  readonly level: Level;
}

/** The whole history, one day at a time. Days are counted from 0. */
export class TimelineDays {
  readonly count: number;
  private readonly first: number;
  /** Of each day: where its exposures begin; one more at the end. */
  private readonly starts: Uint32Array;

  constructor(private readonly timeline: Timeline) {
    this.count = timeline.counts.length;
    this.first = timeline.firstDay === undefined ? 0 : Date.parse(timeline.firstDay);
    this.starts = new Uint32Array(this.count + 1);
    for (const [day, count] of timeline.counts.entries()) this.starts[day + 1] = this.starts[day] + count;
  }

  /** YYYY-MM-DD */
  name(day: number): string {
    return new Date(this.first + day * DAY_MS).toISOString().slice(0, 10);
  }

  /** The day of a moment, at the first or last where it lies outside. */
  dayOf(moment: string): number {
    const day = Math.floor((Date.parse(moment) - this.first) / DAY_MS);
    return Math.max(0, Math.min(this.count - 1, Number.isNaN(day) ? this.count - 1 : day));
  }

  /** Every node of the network, as exposed as it was at the day's end. */
  exposures(day: number): Map<string, DayExposure> {
    const all = new Map<string, DayExposure>(this.timeline.nodes.map(({ id }) => [id, NONE]));
    for (let at = this.starts[day]; at < this.starts[day + 1]; at++) {
      const exposure = this.timeline.exposures[at];
      all.set(this.timeline.nodes[this.timeline.places[at]].id, { exposure, level: this.levelAt(exposure) });
    }
    return all;
  }

  private levelAt(exposure: number): Level {
    return LEVELS_IN_ORDER[this.timeline.levelBounds.filter((bound) => exposure >= bound).length];
  }

  /** Of each day: the exposure of the most exposed node of those that are wanted. */
  worst(wanted: (node: NodeIdentity) => boolean): Float32Array {
    const isWanted = this.timeline.nodes.map(wanted);
    const worst = new Float32Array(this.count);
    for (let day = 0; day < this.count; day++) {
      for (let at = this.starts[day]; at < this.starts[day + 1]; at++) {
        if (isWanted[this.timeline.places[at]]) worst[day] = Math.max(worst[day], this.timeline.exposures[at]);
      }
    }
    return worst;
  }

  /** The version of the network that was in force. */
  version(day: number): { readonly version: number; readonly beforeFirst: boolean } {
    return this.timeline.versions.findLast(({ from }) => from <= day) ?? { version: 0, beforeFirst: false };
  }
}

const NONE: DayExposure = { exposure: 0, level: 'low' };
