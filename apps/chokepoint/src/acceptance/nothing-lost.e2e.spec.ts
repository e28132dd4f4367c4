import { jest } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { CrashPoint } from '@chokepoint/database';
import { chanceOf } from './nothing-lost/chance.js';
import { KILLS } from './nothing-lost/faults.js';
import { faultyOutcomeOf, type FaultyOutcome } from './nothing-lost/given-faults.js';
import { mortalGround, quietGround, type Ground } from './nothing-lost/given-ground.js';
import { outcomeOf, type Outcome } from './nothing-lost/outcome.js';
import { loadStory } from './nothing-lost/story.js';

/** CHOKEPOINT_SEED brings back the faults of a run that failed. */
const seed = Number(process.env['CHOKEPOINT_SEED'] ?? Date.now() % 1_000_000);
const POINTS: readonly CrashPoint[] = ['command.stored', 'outbox.published', 'intake.committed', 'scorer.scored', 'webhook.sent'];

jest.setTimeout(1_200_000);

/** Waits for both also when one fails: what the other has started must end. */
async function both<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

describe(`a replay in which the services, the broker and the database are killed (CHOKEPOINT_SEED=${seed})`, () => {
  const grounds: Ground[] = [];
  let folder: string;
  let quiet: Outcome;
  let faulty: FaultyOutcome;
  const opened = async <G extends Ground>(opening: Promise<G>) => {
    const ground = await opening;
    grounds.push(ground);
    return ground;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nothing-lost-logs-'));
    console.log(`CHOKEPOINT_SEED=${seed}, logs of the services in ${folder}`);
    const story = await loadStory();
    const [calm, mortal] = await both(opened(quietGround()), opened(mortalGround()));
    const [calmLogs, mortalLogs] = await both(mkdtemp(join(folder, 'quiet-')), mkdtemp(join(folder, 'faulty-')));
    [quiet, faulty] = await both(outcomeOf(story, { ground: calm, folder: calmLogs }), faultyOutcomeOf(story, mortal, mortalLogs, chanceOf(seed)));
    console.log(`quiet ${quiet.seconds} s, faulty ${faulty.seconds} s, ${faulty.repeated} records repeated\n${faulty.struck.map((each) => JSON.stringify(each)).join('\n')}`);
  });
  afterAll(async () => {
    await Promise.all(grounds.map((ground) => ground.close()));
    // Kept when they are needed to understand a failure.
    if (isDeepStrictEqual(quiet?.state, faulty?.state)) await rm(folder, { recursive: true });
  });

  it(`kills the services ${KILLS} times, and the broker and the database once each`, () => {
    expect(faulty.ahead).toEqual([]);
    expect(faulty.struck).toHaveLength(KILLS);
    expect([...faulty.killed].sort()).toEqual(['broker', 'database']);
  });

  it.each(POINTS)('dies at %s with work pending', (point) => {
    expect(faulty.struck.filter((each) => each.point === point && each.pending)).not.toEqual([]);
  });

  it('tells of facts, alerts and rejects worth comparing', () => {
    expect(quiet.state['facts'].length).toBeGreaterThan(500);
    expect(quiet.state['alerts'].length).toBeGreaterThan(20);
    expect(quiet.state['lane alarms'].length).toBeGreaterThan(1);
    expect(quiet.state['alerts'].filter((alert) => /"rule":"(late|drifting)"/.test(alert)).length).toBeGreaterThan(3);
    expect(quiet.state['quarantined']).toEqual(['{"count":2}']);
  });

  it('publishes again what was not marked', () => {
    expect(quiet.repeated).toBe(0);
    expect(faulty.repeated).toBeGreaterThan(0);
  });

  it('ends like a quiet run, byte for byte', () => {
    for (const what of Object.keys(quiet.state)) expect({ [what]: faulty.state[what] }).toEqual({ [what]: quiet.state[what] });
  });

  it('delivers every alert, genuine, under one id each', () => {
    expect(faulty.received.filter(({ verdict }) => verdict !== 'verified')).toEqual([]);
    const ids = faulty.state['alerts'].map((line) => (JSON.parse(line) as { id: string; state: string }));
    expect(ids.filter(({ state }) => state !== 'delivered')).toEqual([]);
    expect([...new Set(faulty.received.map(({ id }) => id))].sort()).toEqual(ids.map(({ id }) => id).sort());
  });
});
