import type { ConsumedRecord } from '@chokepoint/event-log';
import { QuarantineDesk } from '@chokepoint/service';
import { garbage, report } from '../given-records.js';
import { GivenRisk } from '../given-risk.js';
import { statusOf } from '../questions/status.js';
import { clockOf } from '../clock/clock.js';
import { takeAgain } from './take-again.js';

const NOON = '2025-01-21T12:00:00Z';
const LATER = '2025-01-21T13:00:00Z';

describe('Requeueing what could not be a fact', () => {
  let given: GivenRisk;
  let desk: QuarantineDesk;
  beforeAll(async () => {
    given = await GivenRisk.open();
    desk = new QuarantineDesk(given.database.pool, 'risk', takeAgain);
  });
  afterAll(() => given.close());
  beforeEach(() => given.rows('TRUNCATE risk.fact, risk.unscored, risk.quarantine, risk.outbox RESTART IDENTITY'));

  const facts = async () => (await given.rows<{ fact: string }>(`SELECT id || ' ' || to_char(time AT TIME ZONE 'UTC', 'HH24:MI') AS fact FROM risk.fact ORDER BY id`)).map(({ fact }) => fact);
  const unscored = async () => (await given.rows<{ ids: string[] }>('SELECT ids FROM risk.unscored ORDER BY position')).map(({ ids }) => ids);
  const letters = async () => (await given.rows<{ count: number }>('SELECT count(*)::int FROM risk.outbox'))[0].count;
  const states = async () => (await desk.list({ pageSize: 0, pageToken: '' })).records.map(({ id, state, reason, attempts }) => `${id} ${state} ${reason} ${attempts}`);
  const quarantined = async () => Number((await statusOf(given.database.pool, clockOf('wall', given.database.pool))).quarantined);
  const requeue = async (...ids: number[]) => (await desk.requeue({ ids: ids.map(String) })).answers.map(({ id, result, reason }) => [id, result, reason].filter(Boolean).join(' '));

  /** Records that the version before this one could not read. @returns their ids */
  async function misjudged(...records: Omit<ConsumedRecord, 'offset'>[]): Promise<number[]> {
    const before = await given.rows<{ id: number }>('SELECT coalesce(max(position), 0)::int AS id FROM risk.quarantine');
    await given.take(...records.map(() => garbage('{')));
    const ids = records.map((_, i) => before[0].id + i + 1);
    for (const [i, { key, value, headers }] of records.entries()) {
      const texts = Object.fromEntries(Object.entries(headers).map(([name, bytes]) => [name, bytes.toString('base64')]));
      await given.database.pool.query('UPDATE risk.quarantine SET key = $2, value = $3, headers = $4 WHERE position = $1', [ids[i], key, value, JSON.stringify(texts)]);
    }
    return ids;
  }

  it('makes facts of what is valid now, for the scorer to take into account, and keeps a trace of it', async () => {
    const ids = await misjudged(report('1', NOON), report('2', NOON));
    expect(await quarantined()).toBe(2);
    expect(await requeue(...ids)).toEqual(['1 accepted', '2 accepted']);
    expect([await facts(), await unscored(), await quarantined()]).toEqual([['1 12:00', '2 12:00'], [['1', '2']], 0]);
    expect(await states()).toEqual(['2 requeued not-json 1', '1 requeued not-json 1']);
  });

  it('knows a fact that came otherwise meanwhile, one that comes twice, and a record that was requeued before', async () => {
    await given.take(report('1', NOON));
    const ids = await misjudged(report('1', NOON), report('2', NOON), report('2', NOON));
    expect(await requeue(...ids)).toEqual(['1 already_known', '2 accepted', '3 already_known']);
    expect(await requeue(...ids)).toEqual(['1 already_known', '2 already_known', '3 already_known']);
    expect([await unscored(), await states()]).toEqual([[['1'], ['2']], [3, 2, 1].map((id) => `${id} requeued not-json 1`)]);
  });

  it('leaves what is still wrong with its newest reason, without a second dead letter', async () => {
    await given.take(garbage('{'), garbage('['));
    await given.rows(`UPDATE risk.quarantine SET value = '{}' WHERE position = 1`);
    expect(await requeue(1, 2, 7)).toEqual(['1 rejected not-a-cloudevent', '2 rejected not-json', '7 not_found']);
    await requeue(2);
    expect([await states(), await letters(), await quarantined()]).toEqual([['2 kept not-json 2', '1 kept not-a-cloudevent 1'], 2, 2]);
    expect((await desk.get({ id: '1' })).record?.detail).toBe('/specversion: is missing');
  });

  it('keeps a content that still gives way to the one that holds', async () => {
    await given.take(report('1', NOON), report('1', LATER));
    const [id] = await misjudged(report('1', '2025-01-21T14:00:00Z'));
    expect(await requeue(1, id)).toEqual(['1 rejected conflict', `${id} rejected conflict`]);
    expect([await facts(), await states(), await letters()]).toEqual([['1 12:00'], [`${id} kept conflict 1`, '1 kept conflict 1'], 2]);
  });

  it('puts the content that gives way to a requeued one in quarantine, as the intake does', async () => {
    await given.take(report('1', LATER));
    await misjudged(report('1', NOON));
    expect(await requeue(1)).toEqual(['1 accepted']);
    expect([await facts(), await unscored(), await letters()]).toEqual([['1 12:00'], [['1'], ['1']], 2]);
    expect(await states()).toEqual(['2 kept conflict 0', '1 requeued not-json 1']);
    expect((await desk.get({ id: '2' })).record).toMatchObject({ topic: 'chokepoint.capacity', offset: (await desk.get({ id: '1' })).record?.offset });
  });

  it('of two contents under one key lets the earlier hold, whatever their order', async () => {
    const ids = await misjudged(report('1', LATER), report('1', NOON));
    expect(await requeue(...ids)).toEqual(['1 rejected conflict', '2 accepted']);
    expect([await facts(), await letters()]).toEqual([['1 12:00'], 2]);
  });

  it('takes a record in once, however many ask at once', async () => {
    const ids = await misjudged(...Array.from({ length: 20 }, (_, i) => report(String(i), NOON)));
    const answers = (await Promise.all([ids, ids.toReversed(), ids.slice(5), ids.slice(0, 9)].map((some) => requeue(...some)))).flat();
    expect(answers.filter((answer) => answer.endsWith(' accepted'))).toHaveLength(20);
    expect([(await facts()).length, (await unscored()).flat().length]).toEqual([20, 20]);
    expect((await states()).every((state) => state.endsWith('not-json 1'))).toBe(true);
  });

  it('leaves all as it was when its connection dies before the end', async () => {
    await misjudged(report('1', NOON));
    const dying = new QuarantineDesk(given.database.pool, 'risk', async (transaction, records) => {
      const outcomes = await takeAgain(transaction, records);
      await transaction.query('SELECT pg_terminate_backend(pg_backend_pid())');
      return outcomes;
    });
    await expect(dying.requeue({ ids: ['1'] })).rejects.toThrow();
    expect([await facts(), await unscored(), await states()]).toEqual([[], [], ['1 kept not-json 0']]);
    expect(await requeue(1)).toEqual(['1 accepted']);
  });
});
