import type { FreshDatabase } from '@chokepoint/testing';
import { Webhook } from 'standardwebhooks';
import { scoring } from '../testing/changes.js';
import { alertsDatabase, takeAndDecide, SERVER_START_MS } from '../testing/database.js';
import { Receiver, until } from '../testing/receiver.js';
import { deliveries, put, SECRETS } from '../testing/rules.js';
import { SILENT } from '../testing/silent.js';
import { parseAllowed } from './receiver.js';
import { Sender } from './sender.js';

let database: FreshDatabase;
let closing: (() => Promise<unknown>)[];
beforeEach(async () => {
  database = await alertsDatabase();
  closing = [() => database.drop()];
}, SERVER_START_MS);
afterEach(async () => {
  for (const close of closing.reverse()) await close();
});

async function listening(...args: Parameters<typeof Receiver.listening>): Promise<Receiver> {
  const receiver = await Receiver.listening(...args);
  closing.push(() => receiver.close());
  return receiver;
}

function sending(receivers: readonly Receiver[], more: Partial<ConstructorParameters<typeof Sender>[0]> = {}): Sender {
  const allowed = parseAllowed(receivers.map(({ host }) => host).join(','));
  const sender = new Sender({ pool: database.pool, secrets: SECRETS, logger: SILENT, allowed, timeoutMs: 2_000, slots: 8, ...more });
  sender.start();
  closing.push(() => sender.stop());
  return sender;
}

const toward = ({ url, host }: Receiver) => ({ url, receiver: host });
const isDone = async (line: string) => (await deliveries(database.pool)).includes(line);

describe('the sender', () => {
  it('sends what the public library accepts, and records it', async () => {
    const receiver = await listening();
    const secret = Buffer.alloc(32, 5);
    await put(database.pool, 'desk', { ...toward(receiver), secret });
    await takeAndDecide(database.pool, scoring(1, ['台積電', 30]));
    sending([receiver]);
    await until(() => isDone('desk/1 raised 台積電 delivered'));
    const [{ headers, body }] = receiver.received;
    expect(new Webhook(`whsec_${secret.toString('base64')}`).verify(body, headers as Record<string, string>)).toMatchObject({
      type: 'chokepoint.alert.raised.v1',
      timestamp: '2025-01-22T01:00:00.000Z',
      data: { rule: 'desk', raiseAt: 25, nodes: [{ node: '台積電', exposure: 30 }] },
    });
  });

  it('does not let a slow receiver hold up the others, however many rules name it', async () => {
    const slow = await listening(() => new Promise(() => undefined));
    const quick = await listening();
    for (let i = 0; i < 12; i++) await put(database.pool, `a-slow-${i}`, toward(slow));
    for (let i = 0; i < 12; i++) await put(database.pool, `b-quick-${i}`, toward(quick));
    await takeAndDecide(database.pool, scoring(1, ['a', 30]));
    const begun = Date.now();
    sending([slow, quick]);
    await until(() => quick.received.length === 12);
    expect(Date.now() - begun).toBeLessThan(1_500);
    expect(slow.received).toHaveLength(2);
  });

  it('ends with the calls under way recorded', async () => {
    const receiver = await listening(() => new Promise((resolve) => setTimeout(() => resolve({ status: 204 }), 200)));
    await put(database.pool, 'desk', toward(receiver));
    await takeAndDecide(database.pool, scoring(1, ['a', 30]));
    const sender = sending([receiver]);
    await until(() => receiver.received.length === 1);
    await sender.stop();
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised a delivered']);
  });

  it('records that a secret cannot be read, and calls nobody', async () => {
    const receiver = await listening();
    await put(database.pool, 'desk', toward(receiver));
    await database.pool.query(`UPDATE alerts.rule SET secret_key = 'lost'`);
    await takeAndDecide(database.pool, scoring(1, ['a', 30]));
    sending([receiver]);
    await until(async () => (await database.pool.query('SELECT FROM alerts.attempt WHERE detail LIKE $1', ['%key lost%'])).rowCount === 1);
    expect(receiver.received).toEqual([]);
  });
});
