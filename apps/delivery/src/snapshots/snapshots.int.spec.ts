import { decodeCloudEvent } from '@chokepoint/contracts/cloudevents';
import { migrate } from '@chokepoint/database';
import { freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import type { DeliveryFact } from '../take-deliveries/decide.js';
import { FactStore } from '../take-deliveries/fact-store.js';
import { cancelled, day, modelLines, ordered, promises, received } from './given-snapshots.js';

const MONDAYS = ['2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23'];

describe('A snapshot of order lines', () => {
  let database: FreshDatabase;
  let store: FactStore;

  beforeAll(async () => {
    database = await freshDatabase({ migrate, template: 'migrated' });
    store = new FactStore(database.pool, {});
  });
  beforeEach(() => database.pool.query('truncate delivery.fact, delivery.order_line, delivery.outbox'));
  afterAll(() => database.drop());

  it('takes effect on every open line whose promise moved, whatever the hashes', async () => {
    const orders = Array.from({ length: 27 }, (_, index) => `PO-${index}`);
    const rows = (promised: string, asOf: string) => orders.map((order) => ordered(promised, { order, asOf }));
    expect(await taking(...rows('2026-03-01', MONDAYS[0]))).toEqual({ accepted: 27, changed: 0 });
    expect(await taking(...rows('2026-03-08', MONDAYS[1]))).toEqual({ accepted: 27, changed: 27 });
    expect(new Set(promises(await events()))).toEqual(new Set(['2026-03-08']));
    expect(await taking(...rows('2026-03-08', MONDAYS[2]))).toEqual({ accepted: 0, changed: 0 });
  });

  it('goes back to what was said before: A, B, A', async () => {
    for (const [index, promised] of ['2026-03-01', '2026-03-08', '2026-03-01'].entries()) await taking(ordered(promised, { asOf: MONDAYS[index] }));
    expect(promises(await events())).toEqual(['2026-03-01']);
    expect(await taking(ordered('2026-03-08', { asOf: MONDAYS[3] }))).toEqual({ accepted: 1, changed: 1 });
    expect(promises(await events())).toEqual(['2026-03-08']);
  });

  it('corrects a receipt that has a name, as often as need be', async () => {
    await taking(ordered('2026-03-01', { asOf: MONDAYS[0] }));
    for (const [week, at] of ['2026-03-02', '2026-03-05', '2026-03-03', '2026-03-02'].entries()) {
      const [before, known] = [await count(), (await modelled()).closedAt !== undefined];
      expect(await taking(received(at, { asOf: MONDAYS[week] }))).toEqual({ accepted: 1, changed: known ? 1 : 0 });
      expect(await count()).toBe(known ? before : before + 1);
      expect(day((await modelled()).closedAt)).toBe(at);
      expect(await taking(received(at, { asOf: `${MONDAYS[week]}T12:00:00Z` }))).toEqual({ accepted: 0, changed: 0 });
    }
    expect(await modelled()).toMatchObject({ received: 5, complete: true });
  });

  it('that is older does not overrule what is known from a newer one, and is told of the time between', async () => {
    await taking(ordered('2026-03-01', { asOf: MONDAYS[0] }), received('2026-01-30', { asOf: MONDAYS[2] }));
    await taking(ordered('2026-03-15', { asOf: MONDAYS[2] }));
    expect(await taking(ordered('2026-03-08', { asOf: MONDAYS[1] }), received('2026-01-29', { asOf: MONDAYS[1] }))).toEqual({ accepted: 1, changed: 1 });
    expect([promises(await events()), promises(await events(), '2026-02-10')]).toEqual([['2026-03-15'], ['2026-03-08']]);
    expect(day((await modelled()).closedAt)).toBe('2026-01-30');
  });

  it('that says the same is remembered: one that is older does not overrule it', async () => {
    await taking(ordered('2026-03-01', { asOf: MONDAYS[0] }), received('2026-01-30', { asOf: MONDAYS[0] }));
    expect(await taking(ordered('2026-03-01', { asOf: MONDAYS[2] }), received('2026-01-30', { asOf: MONDAYS[2] }))).toEqual({ accepted: 0, changed: 0 });
    expect(await taking(ordered('2026-03-08', { asOf: MONDAYS[1] }), received('2026-01-29', { asOf: MONDAYS[1] }))).toEqual({ accepted: 0, changed: 0 });
    expect([promises(await events()), day((await modelled()).closedAt)]).toEqual([['2026-03-01'], '2026-01-30']);
  });

  it('that is older says nothing of a line that is known from a newer one alone', async () => {
    await taking(ordered('2026-03-15', { asOf: MONDAYS[2] }));
    expect(await taking(ordered('2026-03-08', { asOf: MONDAYS[1] }))).toEqual({ accepted: 0, changed: 0 });
    expect(promises(await events())).toEqual(['2026-03-15']);
  });

  it('wins over one of the same moment that was imported before', async () => {
    for (const promised of ['2026-03-01', '2026-03-08', '2026-03-01', '2026-03-08', '2026-03-01']) await taking(ordered(promised, { asOf: MONDAYS[0] }));
    expect(promises(await events())).toEqual(['2026-03-01']);
  });

  it('wins over what came by itself before its moment', async () => {
    await taking(ordered('2026-03-01', { time: '2026-02-01' }));
    await taking(ordered('2026-03-08', { asOf: MONDAYS[0] }));
    expect(promises(await events())).toEqual(['2026-03-08']);
  });

  it('cancels a line from its moment on where the row has no later day', async () => {
    await taking(ordered('2026-03-01', { asOf: MONDAYS[0] }));
    expect(await taking(cancelled('2026-01-05', MONDAYS[1]))).toEqual({ accepted: 1, changed: 1 });
    expect(await taking(cancelled('2026-01-06', MONDAYS[2]))).toEqual({ accepted: 0, changed: 0 });
    expect([promises(await events(), '2026-02-05'), promises(await events(), '2026-02-10')]).toEqual([['2026-03-01'], []]);
  });

  it('that comes in several streams at once is stored once', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => ordered('2026-03-08', { order: `PO-${index}`, asOf: MONDAYS[1] }));
    await taking(...rows.map((_, index) => ordered('2026-03-01', { order: `PO-${index}`, asOf: MONDAYS[0] })));
    const answers = await Promise.all([taking(...rows), taking(...rows.toReversed()), taking(...rows.slice(50))]);
    expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(200);
    expect(new Set(promises(await events()))).toEqual(new Set(['2026-03-08']));
  });

  async function taking(...facts: DeliveryFact[]): Promise<{ accepted: number; changed: number }> {
    const answers = await store.take(facts);
    return { accepted: answers.filter(({ answer }) => answer === 'accepted').length, changed: answers.filter(({ changed }) => changed).length };
  }

  /** What was published, as whoever reads the topic gets it. */
  async function events() {
    const { rows } = await database.pool.query('select key, value, headers from delivery.outbox order by position');
    return rows.map((row) => {
      const headers = Object.fromEntries(Object.entries(row.headers as Record<string, string>).map(([name, value]) => [name, Buffer.from(value, 'base64')]));
      const decoded = decodeCloudEvent({ key: row.key, value: row.value, headers });
      if (!decoded.ok) throw new Error(JSON.stringify(decoded));
      return { ...decoded.event, data: decoded.event.data as DeliveryFact['data'], type: decoded.event.type as DeliveryFact['type'] };
    });
  }

  async function modelled() {
    return modelLines(await events())[0];
  }

  async function count(): Promise<number> {
    return (await database.pool.query('select count(*)::int as facts from delivery.fact')).rows[0].facts;
  }
});
