import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOPICS } from '@chokepoint/contracts';
import { connectEventLog, type EventLog, type OutgoingRecord } from '@chokepoint/event-log';
import { eventually, reflect } from '@chokepoint/testing';
import { GivenSystem, type GivenService } from '../acceptance/given-system.js';
import { reported, structured } from '../acceptance/given-events.js';
import { json, refused, runHere, text } from '../analysis/given-files.js';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const CAPACITY = 'chokepoint.capacity';
const EXPOSURES = 'chokepoint.exposures';

const record = (topic: string, value: string | Buffer, headers: Record<string, Buffer> = {}): OutgoingRecord => ({ topic, key: Buffer.from('n5'), value: Buffer.from(value), headers });

let system: GivenSystem;
let risk: GivenService<'risk'>;
let alerts: GivenService<'alerts'>;
let log: EventLog;

beforeAll(async () => {
  system = await GivenSystem.open({ eventLog: 'postgres' });
  log = connectEventLog({ kind: 'postgres', logger: silent }, system.database.pool);
  await log.createTopics(TOPICS);
  [risk, alerts] = await Promise.all([system.start('risk', { RISK_CLOCK: 'replay' }), system.start('alerts')]);
  await log.publish([record(CAPACITY, '{"not": json\u001b'), record(CAPACITY, Buffer.from([0x7b, 0xff]), { trace: Buffer.from('a\nb') }), record(EXPOSURES, '{')]);
  await eventually(async () => {
    const counts = await Promise.all(([risk, alerts] as const).map(async ({ client }) => (await client.listQuarantine({})).records.length));
    expect(counts).toEqual([2, 1]);
  });
}, 120_000);
afterAll(async () => {
  await log?.close();
  await system?.close();
});

const here = () => ['--risk', risk.grpc, '--alerts', alerts.grpc];
/** Dead letters, published or about to be. */
const letters = async () =>
  (
    await system.rows(
      `SELECT FROM event_log.record JOIN event_log.topic_partition p ON p.id = partition_id WHERE topic = '${CAPACITY}.dead-letter'
       UNION ALL SELECT FROM risk.outbox WHERE topic = '${CAPACITY}.dead-letter'`,
    )
  ).length;

/** What the sender sent to be understood: as if this version could read what an earlier one could not. */
function understood(id: string, event: object): Promise<unknown> {
  const { value, headers } = structured(event);
  const texts = Object.fromEntries(Object.entries(headers!).map(([name, text]) => [name, Buffer.from(String(text)).toString('base64')]));
  return system.rows('UPDATE risk.quarantine SET value = $2, headers = $3 WHERE position = $1', [id, Buffer.from(String(value)), JSON.stringify(texts)]);
}

describe('chokepoint quarantine', () => {
  it('lists what could not be taken in, of either service, and nothing that a terminal obeys', async () => {
    const printed = await text('quarantine', 'list', ...here());
    expect(printed).toMatch(/^ *2 +\S+ +chokepoint\.capacity\/\d@1 +n5 +4 +kept +not-utf8: is not valid UTF-8$/m);
    expect(printed).not.toContain('\u001b');
    expect((await json('quarantine', 'list', '--service', 'alerts', ...here())).records).toMatchObject([{ id: '1', topic: EXPOSURES, size: '3', state: 'kept' }]);
    expect(await text('quarantine', 'list', '--state', 'requeued', ...here())).toBe('There is no such record in quarantine.\n');
  });

  it('shows a record with its bytes, those of any client of reflection too', async () => {
    expect(await text('quarantine', 'show', '1', ...here())).toMatch(/^record 1 of chokepoint\.capacity\/\d@0\ntaken .*, 15 bytes, kept\nnot-json: .*\n\nkey: n5\n\n\{"not": json\\u\{1b\}\n$/);
    expect(await text('quarantine', 'show', '2', ...here())).toMatch(/\ntrace: a\\nb\n\n00000000 {2}7b ff {44}\|\{\.\|\n$/);
    expect((await json('quarantine', 'show', '2', ...here())).content).toEqual({ key: 'bjU=', headers: [{ name: 'trace', value: 'YQpi' }], value: 'e/8=' });
    const server = await reflect(risk.grpc);
    expect(await server.call('chokepoint.risk.v1.Risk/GetQuarantined', { id: 2 })).toMatchObject({ content: { value: Buffer.from([0x7b, 0xff]) } });
    server.close();
  });

  it('requeues: what is valid now is a fact, the rest stays and ends with exit code 1', async () => {
    await understood('1', reported('one'));
    const { code, stdout, stderr } = await runHere('quarantine', 'requeue', '1', '2', '9', '1', ...here());
    expect([code, stdout, stderr]).toEqual([1, expect.stringMatching(/^1: taken in\n2: still wrong: not-utf8: is not valid UTF-8\n9: not in quarantine\n$/), 'chokepoint: 2 of 3 records were not taken in\n']);
    await eventually(async () => expect(await risk.client.getStatus({})).toMatchObject({ facts: '1', quarantined: '1' }));
    expect(await json('quarantine', 'requeue', '1', ...here())).toEqual({ answers: [{ id: '1', result: 'already_known' }] });
    expect(await text('quarantine', 'list', ...here())).toMatch(/^ *2 .* kept, tried 1 time +not-utf8.*\n *1 .* requeued \d{4}-\S+ +not-json/m);
    expect(await letters()).toBe(2);
  });

  it('requeues what alerts keep', async () => {
    const { code, stdout } = await runHere('quarantine', 'requeue', '1', '--service', 'alerts', '--json', ...here());
    expect([code, JSON.parse(stdout)]).toEqual([1, { answers: [{ id: '1', result: 'rejected', reason: 'not-json', detail: expect.any(String) }] }]);
    expect((await alerts.client.getQuarantined({ id: '1' })).record).toMatchObject({ attempts: 1, state: 'kept' });
  });

  it('refuses what it does not understand', async () => {
    await refused(['quarantine', 'show', 'x', ...here()], /Expected the id of a record, a whole number\./);
    await refused(['quarantine', 'show', '77', ...here()], /^no record 77 in quarantine$/m);
    await refused(['quarantine', 'list', '--service', 'capacity'], /Allowed choices are risk, alerts/);
    await refused(['quarantine', 'requeue'], /missing required argument 'id'/);
  });
});
