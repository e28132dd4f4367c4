import { Doorbell } from '@chokepoint/database';
import { Pace } from './pace.js';

/** So many facts at once are a flood: each scoring of it costs all lanes, and the next facts make it outdated. */
const FLOOD_FACTS = 1_000;
/** In a flood the present takes a fifth of the time, and an incident is never further behind than this. */
const REST = 4;
const LONGEST_REST_MS = 5_000;
/** Order lines alone, which an import brings by the hundred thousand, can wait longer: a twentieth of the time. */
const LINES_REST = 19;
const LONGEST_LINES_REST_MS = 30_000;
/** When nothing has come for so long, the flood is over. */
const OVER_MS = 1_000;

/** How long the scoring of the present rests in a flood, by who waits for the next. */
export class FloodRest {
  private readonly pace = new Pace(REST, LONGEST_REST_MS);
  private readonly linesPace = new Pace(LINES_REST, LONGEST_LINES_REST_MS);
  private readonly bell = new Doorbell();
  private waiting: 'lines' | 'incident' | 'somebody' = 'lines';
  private cameAt = -Infinity;

  /** A scoring took so many facts and so long. All times in milliseconds, of one clock that never goes back. */
  worked(facts: number, tookMs: number, now: number): void {
    if (facts < FLOOD_FACTS) return;
    this.pace.worked(tookMs, now);
    this.linesPace.worked(tookMs, now);
  }

  /** How long it rests from `now` on; 0 when it may go on. */
  restMs(now: number): number {
    if (this.waiting === 'somebody' || now - this.cameAt > OVER_MS) return 0;
    return (this.waiting === 'incident' ? this.pace : this.linesPace).restMs(now);
  }

  /** Order lines came. */
  linesWait(now: number): void {
    this.cameAt = now;
  }

  /** Other facts came. */
  incidentWaits(now: number): void {
    this.cameAt = now;
    if (this.waiting === 'lines') this.waiting = 'incident';
    this.bell.ring();
  }

  /** Somebody waits for the next scoring itself. */
  somebodyWaits(): void {
    this.waiting = 'somebody';
    this.bell.ring();
  }

  /** A scoring begins with all that came until now: whoever waits after that waits for the next. */
  begin(): void {
    this.waiting = 'lines';
  }

  /** Rests so long, or until it should be asked again. */
  async rest(milliseconds: number): Promise<void> {
    await this.bell.wait(milliseconds);
  }
}
