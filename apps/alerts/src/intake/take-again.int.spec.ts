import { EXPOSURES_TOPIC, LANES_TOPIC } from '@chokepoint/contracts';
import type { ConsumedRecord } from '@chokepoint/event-log';
import { QuarantineDesk } from '@chokepoint/service';
import type { FreshDatabase } from '@chokepoint/testing';
import { decideNetwork } from '../decide/decide-network.js';
import { change } from '../testing/changes.js';
import { alertsDatabase, NETWORK, recordOf, SERVER_START_MS, take, takeAndDecide } from '../testing/database.js';
import { laneDeliveries, laneRecordOf, overdue, putLaneRule, raisedLanes, settled, takeLanes } from '../testing/lanes.js';
import { put } from '../testing/rules.js';
import { SILENT } from '../testing/silent.js';
import { takeAgain } from './take-again.js';

let database: FreshDatabase;
let desk: QuarantineDesk;
let alerted: string[];
beforeEach(async () => {
  database = await alertsDatabase();
  alerted = [];
  desk = new QuarantineDesk(database.pool, 'alerts', takeAgain((type) => alerted.push(type)));
}, SERVER_START_MS);
afterEach(() => database.drop());

/** Keeps a record as a version that could not read it did. */
async function misjudged(topic: string, { key, value, headers, offset }: ConsumedRecord): Promise<void> {
  const texts = Object.fromEntries(Object.entries(headers).map(([name, bytes]) => [name, bytes.toString('base64')]));
  await database.pool.query(
    `INSERT INTO alerts.quarantine (reason, detail, topic, partition, "offset", key, value, headers) VALUES ('unknown-type', '/type', $1, 0, $2, $3, $4, $5)`,
    [topic, String(offset), key, value, JSON.stringify(texts)],
  );
}
const requeue = async (...ids: number[]) => (await desk.requeue({ ids: ids.map(String) })).answers.map(({ id, result, reason }) => [id, result, reason].filter(Boolean).join(' '));
const states = async () => (await desk.list({ pageSize: 0, pageToken: '' })).records.map(({ id, state, reason, attempts }) => `${id} ${state} ${reason} ${attempts}`);
const letters = async () => (await database.pool.query(`SELECT FROM alerts.outbox WHERE topic LIKE '%.dead-letter'`)).rowCount;
const pending = async () => (await database.pool.query<{ node: string }>('SELECT node FROM alerts.pending_change ORDER BY node')).rows.map(({ node }) => node);

describe('Requeueing what alerts could not take in', () => {
  it('decides on changes of exposure as if they came now', async () => {
    await put(database.pool, 'desk');
    await misjudged(EXPOSURES_TOPIC.name, recordOf(change('a', 90)));
    expect(await requeue(1)).toEqual(['1 accepted']);
    await decideNetwork({ pool: database.pool, logger: SILENT, gapMs: 60_000 }, NETWORK);
    const { rows } = await database.pool.query('SELECT id, nodes FROM alerts.delivery');
    expect(rows).toEqual([{ id: 'desk/1', nodes: ['a'] }]);
    expect(await states()).toEqual(['1 requeued unknown-type 1']);
  });

  it('decides on lanes, and says which alerts came of it', async () => {
    await putLaneRule(database.pool, 'desk');
    await takeLanes(database.pool, [overdue('hynix', 1)]);
    for (const event of [settled('hynix', 2), overdue('tsmc', 1)]) await misjudged(LANES_TOPIC.name, laneRecordOf(event));
    expect(await requeue(2, 1)).toEqual(['2 accepted', '1 accepted']);
    expect(await raisedLanes(database.pool)).toEqual(['desk:tsmc']);
    expect(await laneDeliveries(database.pool)).toEqual(['desk/1 raised hynix pending', 'desk/2 raised tsmc pending', 'desk/3 cleared hynix pending']);
    expect(alerted).toEqual(['chokepoint.alert.raised.v1', 'chokepoint.alert.cleared.v1']);
  });

  it('changes nothing by what is known, however often it is asked', async () => {
    await takeAndDecide(database.pool, [change('a', 1)]);
    await misjudged(EXPOSURES_TOPIC.name, recordOf(change('a', 1)));
    expect([await requeue(1), await requeue(1), await pending()]).toEqual([['1 already_known'], ['1 already_known'], []]);
    expect(await states()).toEqual(['1 requeued unknown-type 1']);
  });

  it('leaves what is still wrong under its topic, with its newest reason and without a second dead letter', async () => {
    const wrong = { ...recordOf(change('a', 1)), value: Buffer.from('{') };
    await take(database.pool, [wrong]);
    await misjudged(LANES_TOPIC.name, recordOf(change('b', 1)));
    await misjudged(EXPOSURES_TOPIC.name, recordOf(change('c', 1)));
    expect(await requeue(1, 2, 3)).toEqual(['1 rejected not-json', '2 rejected unknown-type', '3 accepted']);
    expect([await requeue(2), await pending(), await letters()]).toEqual([['2 rejected unknown-type'], ['c'], 1]);
    expect(await states()).toEqual(['3 requeued unknown-type 1', '2 kept unknown-type 2', '1 kept not-json 1']);
  });

  it('takes each in once, however many ask at once', async () => {
    for (let i = 0; i < 9; i++) await misjudged(i % 2 ? EXPOSURES_TOPIC.name : LANES_TOPIC.name, i % 2 ? recordOf(change(`n${i}`, 1)) : laneRecordOf(overdue(`v${i}`, 1)));
    const ids = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const answers = (await Promise.all([ids, ids.toReversed(), ids.slice(4)].map((some) => requeue(...some)))).flat();
    expect(answers.filter((answer) => answer.endsWith(' accepted'))).toHaveLength(9);
    expect((await pending()).length).toBe(4);
    expect((await states()).every((state) => state.endsWith('requeued unknown-type 1'))).toBe(true);
  });
});
