import { randomBytes } from 'node:crypto';
import { status } from '@grpc/grpc-js';
import { TOPICS, type ExposureChanged } from '@chokepoint/contracts';
import { migrate } from '@chokepoint/database';
import { connectEventLog, type EventLog } from '@chokepoint/event-log';
import { freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import { Webhook } from 'standardwebhooks';
import { scoring } from './testing/changes.js';
import { eventOf, NETWORK, SERVER_START_MS } from './testing/database.js';
import { Receiver, until, type Answering } from './testing/receiver.js';
import { ServiceProcess } from './testing/service-process.js';
import { SILENT } from './testing/silent.js';

const SECRET = `whsec_${randomBytes(32).toString('base64')}`;
const SECRETS_KEY = randomBytes(32).toString('base64');

let database: FreshDatabase;
let eventLog: EventLog;
let receiver: Receiver;
let services: ServiceProcess[];
/** What the receiver answers next; 204 when there is nothing left. */
let answers: Answering[];

beforeEach(async () => {
  database = await freshDatabase({ migrate: (pool) => migrate(pool), template: 'all_services' });
  eventLog = connectEventLog({ kind: 'postgres', logger: SILENT }, database.pool);
  await eventLog.createTopics(TOPICS);
  answers = [];
  services = [];
  receiver = await Receiver.listening(() => answers.shift() ?? { status: 204 });
}, SERVER_START_MS);

afterEach(async () => {
  for (const service of services) await service.stop();
  await receiver.close();
  await eventLog.close();
  await database.drop();
}, 30_000);

async function start(more: Record<string, string> = {}): Promise<ServiceProcess> {
  const environment = { DATABASE_URL: database.url, SECRETS_KEY, WEBHOOK_ALLOW: receiver.host, WEBHOOK_TIMEOUT_MS: '500', ...more };
  const service = await ServiceProcess.start(environment);
  services.push(service);
  return service;
}

const rule = (more = {}) => ({
  id: 'desk',
  network: NETWORK,
  scope: { all: true },
  raiseAt: 'high',
  url: receiver.url,
  secret: SECRET,
  disabled: false,
  raised: [],
  ...more,
});
const publish = (changes: readonly ExposureChanged[]) => eventLog.publish(changes.map(eventOf));
const verified = (i: number) =>
  new Webhook(SECRET).verify(receiver.received[i].body, receiver.received[i].headers as Record<string, string>);
const deliveries = async ({ client }: ServiceProcess) => (await client.listDeliveries({})).deliveries;
const inState = (service: ServiceProcess, state: string) => async () =>
  (await deliveries(service)).some((delivery) => delivery.state === state);

describe('the alerts service', () => {
  it('tells a receiver by signed webhooks what was raised and what was cleared', async () => {
    const service = await start();
    await service.client.putRule({ rule: rule() });
    await publish(scoring(1, ['cowos', 30], ['hbm', 26], ['osat', 3]));
    await until(() => receiver.received.length === 1);
    expect(verified(0)).toMatchObject({
      type: 'chokepoint.alert.raised.v1',
      data: { rule: 'desk', raiseAt: 25, nodes: [{ node: 'cowos' }, { node: 'hbm' }] },
    });
    expect((await service.client.listRules({})).rules).toMatchObject([{ id: 'desk', secret: '', raised: ['cowos', 'hbm'] }]);
    await publish(scoring(2, ['cowos', 10]));
    await until(() => receiver.received.length === 2);
    expect(verified(1)).toMatchObject({ type: 'chokepoint.alert.cleared.v1', data: { nodes: [{ node: 'cowos', exposure: 10 }] } });
    expect(receiver.ids()).toEqual(['desk/1', 'desk/2']);
    await until(async () => (await deliveries(service)).every(({ state }) => state === 'delivered'));
    expect(service.output.join('\n')).not.toContain(SECRET);
  }, 30_000);

  it('publishes its alerts', async () => {
    const service = await start();
    await service.client.putRule({ rule: rule() });
    await publish(scoring(1, ['cowos', 30]));
    const seen: string[] = [];
    const subscription = await eventLog.subscribe({
      group: 'console',
      topics: ['chokepoint.alerts'],
      pool: database.pool,
      handler: async ({ records }) =>
        void seen.push(...records.map(({ key, headers }) => [key, headers['ce_id'], headers['ce_type']].join(' '))),
      onFatal: (error) => seen.push(String(error)),
      logger: SILENT,
    });
    await until(() => seen.length > 0);
    await subscription.stop();
    expect(seen).toEqual(['desk desk/1 chokepoint.alert.raised.v1']);
  }, 30_000);

  it('tries again after a failure, under the same id', async () => {
    answers = [{ status: 503 }];
    const service = await start();
    await service.client.putRule({ rule: rule() });
    await publish(scoring(1, ['cowos', 30]));
    await until(inState(service, 'delivered'), 15_000);
    expect(receiver.ids()).toEqual(['desk/1', 'desk/1']);
    expect(receiver.received[1].at - receiver.received[0].at).toBeGreaterThanOrEqual(4_900);
    expect(verified(1)).toEqual(JSON.parse(receiver.received[0].body));
    expect((await deliveries(service))[0].attempts).toMatchObject([{ status: 503 }, { status: 204 }]);
  }, 30_000);

  it('sends no more to a receiver that is gone, until the rule is put again', async () => {
    answers = [{ status: 410 }];
    const service = await start();
    await service.client.putRule({ rule: rule() });
    await publish(scoring(1, ['cowos', 30]));
    await until(inState(service, 'dropped'));
    await publish(scoring(2, ['cowos', 10]));
    await until(async () => (await deliveries(service)).length === 2);
    expect((await service.client.listRules({})).rules).toMatchObject([{ disabled: true }]);
    await expect(service.client.replay({ id: 'desk/1' })).rejects.toMatchObject({ code: status.FAILED_PRECONDITION });
    await service.client.putRule({ rule: rule({ secret: '' }) });
    await service.client.replay({ id: 'desk/2' });
    await until(inState(service, 'delivered'));
    expect(receiver.ids()).toEqual(['desk/1', 'desk/2']);
  }, 30_000);

  it('delivers again under the same id when it was killed between the answer and its record', async () => {
    const killed = await start({ CHOKEPOINT_CRASH_AT: 'webhook.sent:1' });
    await killed.client.putRule({ rule: rule() });
    await publish(scoring(1, ['cowos', 30]));
    expect(await killed.ended()).toBe('SIGKILL');
    expect(receiver.ids()).toEqual(['desk/1']);
    const service = await start();
    await until(inState(service, 'delivered'));
    expect(receiver.ids()).toEqual(['desk/1', 'desk/1']);
    expect(verified(1)).toEqual(JSON.parse(receiver.received[0].body));
    expect((await deliveries(service))[0].attempts).toHaveLength(1);
  }, 30_000);

  it('names the field of a rule that is wrong', async () => {
    const { client } = await start();
    const wrong = client.putRule({ rule: rule({ url: 'http://169.254.169.254/latest', raiseAt: '7.3', secret: '' }) });
    await expect(wrong).rejects.toMatchObject({
      code: status.INVALID_ARGUMENT,
      violations: [{ field: '/rule/raiseAt' }, { field: '/rule/url' }],
    });
    await expect(client.putRule({ rule: rule({ secret: '' }) })).rejects.toMatchObject({ violations: [{ field: '/rule/secret' }] });
    await expect(client.deleteRule({ id: 'nobody' })).rejects.toMatchObject({ code: status.NOT_FOUND });
    await expect(client.listDeliveries({ state: 'lost' })).rejects.toMatchObject({ violations: [{ field: '/state' }] });
    await expect(client.listDeliveries({ pageToken: '!' })).rejects.toMatchObject({ violations: [{ field: '/pageToken' }] });
  }, 30_000);

  it('tests a rule once and tells the answer', async () => {
    answers = [
      { status: 200, body: 'hello' },
      { status: 302, headers: { location: 'http://example.com' } },
    ];
    const { client } = await start();
    await client.putRule({ rule: rule() });
    expect(await client.testRule({ id: 'desk' })).toMatchObject({ delivered: true, status: 200, detail: '200 hello' });
    expect(verified(0)).toMatchObject({ type: 'chokepoint.alert.test.v1', data: { rule: 'desk' } });
    expect(await client.testRule({ id: 'desk' })).toMatchObject({ delivered: false, status: 302 });
    await expect(client.testRule({ id: 'nobody' })).rejects.toMatchObject({ code: status.NOT_FOUND });
  }, 30_000);

  it('pages through rules and deliveries', async () => {
    const service = await start();
    for (const id of ['a', 'b', 'c']) await service.client.putRule({ rule: rule({ id }) });
    const first = await service.client.listRules({ pageSize: 2 });
    const second = await service.client.listRules({ pageSize: 2, pageToken: first.nextPageToken });
    expect([first, second].map(({ rules }) => rules.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
    expect(second.nextPageToken).toBe('');
    await publish(scoring(1, ['cowos', 30]));
    await until(async () => (await deliveries(service)).length === 3);
    const newest = await service.client.listDeliveries({ pageSize: 2 });
    const oldest = await service.client.listDeliveries({ pageSize: 2, pageToken: newest.nextPageToken });
    expect([newest, oldest].map(({ deliveries }) => deliveries.map(({ id }) => id))).toEqual([['c/1', 'b/1'], ['a/1']]);
    expect((await service.client.listDeliveries({ rule: 'b' })).deliveries).toMatchObject([{ id: 'b/1' }]);
  }, 30_000);

  it('is healthy, counts, and stops when asked', async () => {
    const service = await start();
    await service.client.putRule({ rule: rule() });
    await publish(scoring(1, ['cowos', 30]));
    await until(inState(service, 'delivered'));
    const health = await fetch(`http://${service.http}/health/ready`);
    expect([health.status, await health.text()]).toEqual([200, expect.stringMatching(/decider.*sender|sender.*decider/s)]);
    const metrics = await (await fetch(`http://${service.http}/metrics`)).text();
    expect(metrics).toMatch(/chokepoint_alerts_total\{.*raised.*\} 1/);
    expect(metrics).toMatch(/chokepoint_webhook_attempts_total\{.*delivered.*\} 1/);
    expect(metrics).toMatch(/chokepoint_webhooks_pending\{.*oldest_seconds.*\} 0/);
    expect(await service.stop()).toBe(0);
  }, 30_000);
});
