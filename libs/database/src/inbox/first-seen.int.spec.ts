import { freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import { inTransaction } from '../transactions.js';
import { firstSeen, type EventIdentity } from './first-seen.js';

describe('an inbox', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
    await database.pool.query(`
      create schema alerts;
      create table alerts.inbox (source text, id text, seen_at timestamptz not null default now(), primary key (source, id))`);
  });
  afterAll(() => database.drop());

  it('tells which events are new', async () => {
    expect(await seen(event('1'), event('2'))).toEqual([true, true]);
    expect(await seen(event('2'), event('3'))).toEqual([false, true]);
  });

  it('takes the first of two that come together', async () => {
    expect(await seen(event('twin'), event('twin'))).toEqual([true, false]);
  });

  it('keeps sources apart', async () => {
    expect(await seen(event('same'), { source: '//other', id: 'same' })).toEqual([true, true]);
  });

  it('forgets what was rolled back', async () => {
    const failing = inTransaction(database.pool, async (transaction) => {
      await firstSeen(transaction, 'alerts', [event('lost')]);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await seen(event('lost'))).toEqual([true]);
  });

  it('gives each event to one of many that ask at once', async () => {
    const events = Array.from({ length: 200 }, (_, index) => event(`race ${index}`));
    const answers = await Promise.all([seen(...events), seen(...events.toReversed()), seen(...events)]);
    const wins = answers.flat().filter(Boolean).length;
    expect(wins).toBe(200);
  });

  it('has nothing to say about nothing', async () => expect(await seen()).toEqual([]));

  function event(id: string): EventIdentity {
    return { source: '//chokepoint/risk', id };
  }

  function seen(...events: EventIdentity[]): Promise<boolean[]> {
    return inTransaction(database.pool, (transaction) => firstSeen(transaction, 'alerts', events));
  }
});
