import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A producer that knows nothing of us but the topic and CloudEvents. */
export async function publishToKafka(broker) {
  const kafka = new Kafka({ clientId: 'compose-check', brokers: [broker], logLevel: logLevel.ERROR });
  const producer = kafka.producer();
  await producer.connect();
  const time = new Date(Date.now() - 3 * DAY_MS).toISOString();
  const data = { node: 'hbm', incident: 'strike', status: 'confirmed', remaining: 0.5, start: time };
  const event = { specversion: '1.0', id: randomUUID(), source: '//compose-check', type: 'chokepoint.capacity.reported.v1', time, data };
  const headers = { 'content-type': 'application/cloudevents+json' };
  await producer.send({ topic: 'chokepoint.capacity', messages: [{ key: 'hbm', value: JSON.stringify(event), headers }] });
  await producer.disconnect();
}

export async function sendOverGrpc({ capacity }) {
  const report = { node: 'cowos', incident: 'fire', status: 'confirmed', remaining: 0, start: new Date().toISOString() };
  await capacity.report({ source: '//compose-check', report });
}
