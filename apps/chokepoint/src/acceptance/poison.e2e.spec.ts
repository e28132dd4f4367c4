import { jest } from '@jest/globals';
import { eventually } from '@chokepoint/testing';
import type { Consumer, KafkaMessage, Message, Producer } from 'kafkajs';
import kafkajs from 'kafkajs';
import { CODECS, teachCodecs } from './given-codecs.js';
import { binary, example, MOMENT, reported, structured } from './given-events.js';
import { eventOfLength, LIMIT_BYTES, POISON } from './given-poison.js';
import { GivenSystem, type GivenService } from './given-system.js';

const TOPIC = 'chokepoint.capacity';
const NAMES = Object.keys(POISON);
/** Each poison stands between two good ones, in one batch with them. */
const GOOD = NAMES.map((name) => [`before ${name}`, `behind ${name}`]);
/** Good ones are scored within it, whatever stands between them. */
const SECONDS = 20_000;

jest.setTimeout(120_000);

interface Quarantined {
  readonly reason: string;
  readonly detail: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Record<string, string>;
}

let system: GivenSystem;
let risk: GivenService<'risk'>;
let producer: Producer;
let letters: KafkaMessage[];
let readers: Consumer;
/** Where each poison went, by its name. */
const offsets = new Map<string, string>();

beforeAll(async () => {
  system = await GivenSystem.open({ eventLog: 'kafka' });
  risk = await system.start('risk', { RISK_CLOCK: 'replay' });
  await risk.client.importNetwork({ document: example('toy-in-process.json') });
  await risk.client.advanceTo({ time: MOMENT });
  const kafka = new kafkajs.Kafka({ brokers: system.brokers, logLevel: kafkajs.logLevel.NOTHING });
  teachCodecs();
  producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  letters = [];
  readers = kafka.consumer({ groupId: 'whoever-reads-dead-letters' });
  await readers.subscribe({ topics: [`${TOPIC}.dead-letter`], fromBeginning: true });
  await readers.run({ eachMessage: async ({ message }) => void letters.push(message) });
  for (const [i, name] of NAMES.entries()) {
    const good = GOOD[i].map((id, mode) => (mode ? structured : binary)(reported(id)));
    const { baseOffset } = await send([good[0], POISON[name].message, good[1]]);
    offsets.set(name, String(BigInt(baseOffset!) + 1n));
  }
});
afterAll(async () => {
  await Promise.all([producer.disconnect(), readers.disconnect()]);
  await system.close();
});

describe('Among events that nobody can read', () => {
  it('the good ones are scored within seconds', async () => {
    await scored(GOOD.flat());
    expect(await system.rows('SELECT * FROM risk.unscored')).toEqual([]);
  });

  it.each(NAMES)('%s is in quarantine, with the reason and its bytes', async (name) => {
    const { reason, detail, message } = POISON[name];
    const [row] = await system.rows<Quarantined>('SELECT * FROM risk.quarantine WHERE topic = $1 AND "offset" = $2', [TOPIC, offsets.get(name)]);
    expect(row).toMatchObject({ reason, detail: expect.stringMatching(detail) });
    expect([row.key, row.value]).toEqual([bytesOf(message.key), bytesOf(message.value)]);
    expect(Object.values(row.headers).map((value) => Buffer.from(value, 'base64'))).toEqual(expect.arrayContaining(headersOf(message)));
  });

  it('all others are in quarantine, and have one dead letter each', async () => {
    expect(await system.rows('SELECT count(*)::int AS count FROM risk.quarantine')).toEqual([{ count: NAMES.length }]);
    await eventually(() => expect(letters).toHaveLength(NAMES.length), SECONDS);
  });

  it.each(NAMES)('%s is a dead letter, with the reason and its bytes', (name) => {
    const { reason, detail, message } = POISON[name];
    const letter = letterOf(name);
    expect([letter.key ?? null, letter.value ?? null]).toEqual([bytesOf(message.key), bytesOf(message.value)]);
    expect(Object.values(letter.headers!)).toEqual(expect.arrayContaining(headersOf(message)));
    expect(textsOf(letter)).toMatchObject({ 'chokepoint-reason': reason, 'chokepoint-detail': expect.stringMatching(detail), 'chokepoint-topic': TOPIC, 'chokepoint-partition': '0' });
  });
});

describe('An event', () => {
  it.each(Object.entries(CODECS))('that came compressed with %s is scored', async (name, compression) => {
    const events = Array.from({ length: 50 }, (_, i) => reported(`${name} ${i}`));
    await send(events.map((event, i) => (i % 2 ? structured(event) : binary(event))), compression);
    await scored(events.map(({ id }) => id));
  });

  it('as long as the topic allows is scored', async () => {
    await send([structured({}, eventOfLength('long', LIMIT_BYTES))]);
    await scored(['long']);
  });

  it.each([['a value', { value: 'x'.repeat(3 * LIMIT_BYTES) }], ['headers', { value: '', headers: { large: 'x'.repeat(3 * LIMIT_BYTES) } }]])(
    'with %s that only fits compressed is in quarantine, and its dead letter stops no other',
    async (what, message) => {
      const { baseOffset } = await send([message], CODECS.zstd);
      await send([{ value: `behind ${what}` }, binary(reported(`behind ${what}`))]);
      await scored([`behind ${what}`]);
      offsets.set(what, baseOffset!);
      const letter = await eventually(() => letterOf(what), SECONDS);
      expect(letter.value).toBeNull();
      expect(textsOf(letter)['chokepoint-left-out']).toMatch(/^3\d{6} bytes, kept in quarantine$/);
      const [row] = await system.rows<Quarantined>('SELECT * FROM risk.quarantine WHERE "offset" = $1', [baseOffset]);
      expect(row.value!.length + JSON.stringify(row.headers).length).toBeGreaterThan(3 * LIMIT_BYTES);
      await eventually(() => expect(letters.map(({ value }) => String(value))).toContain(`behind ${what}`), SECONDS);
    },
  );

  it('of a transaction that was taken back is none; one that was committed is scored', async () => {
    const kafka = new kafkajs.Kafka({ brokers: system.brokers, logLevel: kafkajs.logLevel.NOTHING });
    const transactional = kafka.producer({ transactionalId: 'acceptance', idempotent: true, maxInFlightRequests: 1, createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
    await transactional.connect();
    const within = async (event: ReturnType<typeof reported>) => {
      const transaction = await transactional.transaction();
      await transaction.send({ topic: TOPIC, messages: [{ ...binary(event), partition: 0 }] });
      return transaction;
    };
    await (await within(reported('taken back'))).abort();
    await (await within(reported('committed'))).commit();
    await transactional.disconnect();
    await send([binary(reported('behind them'))]);
    await scored(['committed', 'behind them']);
    expect(await system.rows(`SELECT id FROM risk.fact WHERE id = 'taken back'`)).toEqual([]);
  });
});

async function send(messages: readonly Message[], compression?: kafkajs.CompressionTypes) {
  const [sent] = await producer.send({ topic: TOPIC, compression, messages: messages.map((message) => ({ ...message, partition: 0 })) });
  return sent;
}

/** Waits until each event counts among the incidents behind its node's exposure. */
async function scored(ids: readonly string[]): Promise<void> {
  await eventually(async () => {
    const { exposure } = await risk.client.getExposure({ node: 'n5' });
    expect(exposure!.incidents.map(({ incident }) => incident)).toEqual(expect.arrayContaining([...ids]));
  }, SECONDS);
}

function letterOf(name: string): KafkaMessage {
  const letter = letters.find((each) => textsOf(each)['chokepoint-offset'] === offsets.get(name));
  if (!letter) throw new Error(`no dead letter of ${name}:\n${risk.output()}`);
  return letter;
}

function textsOf({ headers = {} }: KafkaMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

function bytesOf(given: Buffer | string | null | undefined): Buffer | null {
  return given === null || given === undefined ? null : Buffer.from(given);
}

function headersOf({ headers = {} }: Message): (Buffer | null)[] {
  return Object.values(headers).filter((value) => value !== undefined).map((value) => bytesOf(value as string | Buffer));
}
