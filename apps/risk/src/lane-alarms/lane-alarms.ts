import { setImmediate } from 'node:timers/promises';
import type { FactSet } from '@chokepoint/exposure';
import type pg from 'pg';
import type { ClockMode } from '../clock/clock.js';
import { type LaneLook, readAlarms } from './alarm-store.js';
import { after, decide, isRaised, type LaneEvent, type LaneState } from './decide.js';
import { LaneWatch, laneName } from './lane-watch.js';

const HOUR_MS = 60 * 60 * 1000;
/** After so long others have their turn: the first look, at every lane, takes seconds with a million order lines. */
const TURN_MS = 50;
const NEVER: LaneState = {};

/**
 * Overdue deliveries and drifting lanes, at the present only and whatever network knows them. A look is remembered as if it
 * were stored: after one that could not be, load anew.
 */
export class LaneAlarms {
  readonly #states = new Map<string, LaneState>();
  readonly #watch: LaneWatch;

  private constructor(
    facts: FactSet,
    private lookedAt: number | undefined,
  ) {
    this.#watch = new LaneWatch(facts);
  }

  static async load(database: pg.Pool, facts: FactSet): Promise<LaneAlarms> {
    const { lookedAt, published } = await readAlarms(database);
    const alarms = new LaneAlarms(facts, lookedAt);
    for (const event of published) alarms.#remember(event);
    return alarms;
  }

  /**
   * Whether the lanes are to be looked at though no fact came: hourly, and in a replay wherever the clock is moved to.
   * @param now ms since the epoch
   */
  isDue(now: number, mode: ClockMode): boolean {
    if (this.#watch.isEmpty) return false;
    if (this.lookedAt === undefined) return true;
    return mode === 'replay' ? now > this.lookedAt : Math.floor(now / HOUR_MS) > Math.floor(this.lookedAt / HOUR_MS);
  }

  /**
   * What the lanes publish at `now` (ms), after facts of the `changed` ones were added; undefined while nothing was ever ordered.
   * A clock that went back stands still.
   */
  async look(changed: ReadonlySet<string>, now: number): Promise<LaneLook | undefined> {
    if (this.#watch.isEmpty) return undefined;
    const before = this.lookedAt ?? -Infinity;
    this.lookedAt = Math.max(now, before);
    const stale = this.#watch.stale(changed, before, this.lookedAt, (name) => this.#isRaised(name));
    const events: LaneEvent[] = [];
    let turn = performance.now();
    for (const name of stale) {
      events.push(...this.#lookAt(name));
      if (performance.now() - turn < TURN_MS) continue;
      await setImmediate();
      turn = performance.now();
    }
    return { lookedAt: this.lookedAt, events };
  }

  #lookAt(name: string): LaneEvent[] {
    const last = this.#states.get(name) ?? NEVER;
    const { record, observed } = this.#watch.observe(name, this.lookedAt!, isRaised(last.drifting));
    const events = decide(last, record.lane, observed, new Date(this.lookedAt!).toISOString());
    for (const event of events) this.#remember(event);
    return events;
  }

  #isRaised(name: string): boolean {
    const { overdue, drifting } = this.#states.get(name) ?? NEVER;
    return isRaised(overdue) || isRaised(drifting);
  }

  #remember(event: LaneEvent): void {
    const name = laneName(event.data);
    this.#states.set(name, after(this.#states.get(name) ?? NEVER, event));
  }
}
