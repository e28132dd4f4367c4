/** Something that must keep moving: a consumer, the relay of an outbox, a scorer. */
export interface Watched {
  /** When it last got somewhere, or saw that there was nothing to do (milliseconds since the epoch). */
  lastProgressAt(): number;
  /** Standing still for longer means that it hangs; default 60 s. */
  readonly staleAfterMs?: number;
}

/** Something that is needed; throws while it is away. */
export type Dependency = () => Promise<unknown>;

export interface HealthReport {
  readonly ok: boolean;
  readonly checks: Readonly<Record<string, string>>;
}

const STALE_AFTER_MS = 60_000;
const PATIENCE_MS = 3_000;

/** Alive is what moves; ready is what is alive and has all it needs. */
export class Health {
  private readonly watched = new Map<string, Watched>();
  private readonly dependencies = new Map<string, Dependency>();

  watch(name: string, watched: Watched): void {
    this.watched.set(name, watched);
  }

  require(name: string, dependency: Dependency): void {
    this.dependencies.set(name, dependency);
  }

  /** Seconds since each watched part last got somewhere. */
  progressAges(now = Date.now()): { name: string; seconds: number }[] {
    return [...this.watched].map(([name, watched]) => ({ name, seconds: Math.max(0, now - watched.lastProgressAt()) / 1000 }));
  }

  live(now = Date.now()): HealthReport {
    return report([...this.watched].map(([name, watched]) => [name, verdict(watched, now)]));
  }

  async ready(): Promise<HealthReport> {
    const needed = [...this.dependencies].map(async ([name, dependency]) => [name, await outcome(dependency)] as const);
    return report([...Object.entries(this.live().checks), ...(await Promise.all(needed))]);
  }
}

function report(checks: readonly (readonly [string, string])[]): HealthReport {
  return { ok: checks.every(([, verdict]) => verdict === 'ok'), checks: Object.fromEntries(checks) };
}

function verdict(watched: Watched, now: number): string {
  const still = now - watched.lastProgressAt();
  return still <= (watched.staleAfterMs ?? STALE_AFTER_MS) ? 'ok' : `stands still for ${Math.round(still / 1000)} s`;
}

/** Says nothing of addresses or users: anyone may read it. */
async function outcome(dependency: Dependency): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => (timer = setTimeout(() => resolve('does not answer'), PATIENCE_MS)));
  const answer = dependency().then(() => 'ok', () => 'away');
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
