import { jest } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { eventually } from '@chokepoint/testing';
import type { KafkaMessage, Producer } from 'kafkajs';
import kafkajs from 'kafkajs';
import { Webhook } from 'standardwebhooks';
import { binary, example, MOMENT, structured, type PlainEvent } from './given-events.js';
import { GivenSystem } from './given-system.js';
import { mustFit, publishedSchema, sampleOf, topicOf } from './published-schemas.js';
import { reflectedClient } from './reflected.js';

const CAPACITY = 'chokepoint.capacity.reported.v1';
const DELAYED = 'chokepoint.delivery.delayed.v1';
const SECRET = `whsec_${randomBytes(32).toString('base64')}`;
const SECONDS = 20_000;

jest.setTimeout(120_000);

type Reflected = Awaited<ReturnType<typeof reflectedClient>>;

let system: GivenSystem;
let [risk, capacity, alerts]: Reflected[] = [];
let producer: Producer;
let receiver: Server;
const hooks: { body: string; headers: IncomingHttpHeaders }[] = [];
const published: KafkaMessage[] = [];
let stopReading: () => Promise<void>;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    void text(request).then((body) => hooks.push({ body, headers: request.headers }));
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const host = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  system = await GivenSystem.open({ eventLog: 'kafka' });
  const services = await system.startAll({ risk: { RISK_CLOCK: 'replay' }, alerts: { WEBHOOK_ALLOW: host } });
  [risk, capacity, alerts] = await Promise.all([services.risk, services.capacity, services.alerts].map(({ grpc }) => reflectedClient(grpc)));
  await risk.call('ImportNetwork', { document: example('toy-in-process.json') });
  await risk.call('AdvanceTo', { time: MOMENT });
  await alerts.call('PutRule', { rule: { id: 'desk', network: 'toy-in-process', scope: { all: true }, raiseAt: '5', url: `http://${host}/hook`, secret: SECRET } });
  const kafka = new kafkajs.Kafka({ brokers: system.brokers, logLevel: kafkajs.logLevel.NOTHING });
  producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  const reader = kafka.consumer({ groupId: 'somebody-else' });
  await Promise.all([producer.connect(), reader.subscribe({ topics: ['chokepoint.exposures', 'chokepoint.alerts'], fromBeginning: true })]);
  await reader.run({ eachMessage: async ({ message }) => void published.push(message) });
  stopReading = () => reader.disconnect();
});
afterAll(async () => {
  for (const client of [risk, capacity, alerts]) client?.close();
  await Promise.all([producer.disconnect(), stopReading()]);
  await system.close();
  receiver.close();
});

describe('Who knows no more than what is published', () => {
  it('finds the services by reflection', () => {
    expect([risk, capacity, alerts].map((client) => client?.service)).toEqual(['chokepoint.risk.v1.Risk', 'chokepoint.capacity.v1.Capacity', 'chokepoint.alerts.v1.Alerts']);
  });

  it('sends a structured event on Kafka, and asks for the exposure over gRPC', async () => {
    const event = written(CAPACITY, 'outage', { node: 'n5', status: 'confirmed', remaining: 0, incident: 'outage', until: '2025-06-01' });
    await producer.send({ topic: topicOf(CAPACITY), messages: [{ key: 'n5', ...structured(event) }] });
    const exposure = await exposedTo('n5', 'outage');
    expect(exposure.exposure).toBeGreaterThan(15);
    expect(exposure.level).toMatch(/elevated|high|severe/);
  });

  it('sends a binary event on Kafka, and asks for the exposure over gRPC', async () => {
    const event = written(DELAYED, 'strike', { from: 'nvidia', status: 'confirmed', incident: 'strike', delayDays: 70, until: '2025-06-01' });
    await producer.send({ topic: topicOf(DELAYED), messages: [{ key: 'nvidia', ...binary(event) }] });
    expect((await exposedTo('cloud', 'strike')).exposure).toBeGreaterThan(5);
  });

  it('reports over gRPC, and asks for the exposure over gRPC', async () => {
    const report = { node: 'hbm', incident: 'fire', status: 'confirmed', remaining: 0.1, start: '2025-01-25', until: '2025-05-01' };
    expect(await capacity.call('Report', { id: 'fire', source: '//outsider', time: '2025-01-25T08:00:00Z', report })).toMatchObject({ id: 'fire', alreadyKnown: false });
    expect((await exposedTo('hbm', 'fire')).exposure).toBeGreaterThan(5);
  });

  it('verifies every alert with the public package', async () => {
    await eventually(() => expect(alerted()).toEqual(expect.arrayContaining(['n5', 'cloud', 'hbm'])), SECONDS);
    for (const { body, headers } of hooks) {
      const message = new Webhook(SECRET).verify(body, headers as Record<string, string>) as { type: string; timestamp: string; data: object };
      expect(message).toMatchObject({ type: 'chokepoint.alert.raised.v1', timestamp: MOMENT });
      mustFit(`${message.type}.data`, message.data);
      expect(() => new Webhook(`whsec_${randomBytes(32).toString('base64')}`).verify(body, headers as Record<string, string>)).toThrow();
    }
    expect(new Set(hooks.map(({ headers }) => headers['webhook-id'])).size).toBe(hooks.length);
  });

  it('reads what the services publish, and it fits the schemas', async () => {
    const types = () => published.map(({ headers }) => String(headers!['ce_type']));
    await eventually(() => expect(new Set(types())).toEqual(new Set(['chokepoint.exposure.changed.v1', 'chokepoint.alert.raised.v1'])), SECONDS);
    for (const { headers, value, key } of published) {
      const data = JSON.parse(String(value));
      mustFit(`${String(headers!['ce_type'])}.data`, data);
      const attributes = Object.entries(headers!).filter(([name]) => name.startsWith('ce_')).map(([name, text]) => [name.slice(3), String(text)]);
      mustFit(String(headers!['ce_type']), { ...Object.fromEntries(attributes), data });
      expect(String(key)).toBe(data.node ?? data.rule);
    }
  });
});

/** An event of a type as its schema wants it, with what the producer has to say. */
function written(type: string, id: string, data: object): PlainEvent {
  const sample = sampleOf(publishedSchema(type)) as PlainEvent;
  const event = { ...sample, id, source: '//outsider', data: { ...sample.data, ...data } };
  mustFit(type, event);
  mustFit(`${type}.data`, event.data);
  return event;
}

async function exposedTo(node: string, incident: string): Promise<{ exposure: number; level: string; incidents: { incident: string }[] }> {
  return eventually(async () => {
    const { exposure } = await risk.call('GetExposure', { node });
    expect(exposure).toMatchObject({ asOf: MOMENT, incidents: expect.arrayContaining([expect.objectContaining({ incident })]) });
    return exposure;
  }, SECONDS);
}

function alerted(): string[] {
  return hooks.flatMap(({ body }) => JSON.parse(body).data.nodes.map(({ node }: { node: string }) => node));
}
