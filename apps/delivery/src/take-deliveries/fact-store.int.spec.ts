import { TOPICS } from '@chokepoint/contracts';
import { migrate } from '@chokepoint/database';
import { connectEventLog } from '@chokepoint/event-log';
import { freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import { checkFact } from './check-fact.js';
import type { DeliveryFact } from './decide.js';
import { FactStore } from './fact-store.js';
import * as snapshot from '../snapshots/given-snapshots.js';

const LINE = { from: 'cowos', to: 'nvidia', input: 'packaging', order: 'PO-1', line: '1' };

/** As Kafka is. */
const ELSEWHERE = {};
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

describe('the store of deliveries', () => {
  let database: FreshDatabase;
  let store: FactStore;

  beforeAll(async () => {
    database = await freshDatabase({ migrate, template: 'migrated' });
    store = new FactStore(database.pool, ELSEWHERE);
  });
  beforeEach(() => database.pool.query('truncate delivery.fact, delivery.order_line, delivery.outbox'));
  afterAll(() => database.drop());

  it('stores facts, the order lines they name and their events together', async () => {
    await store.take([ordered('1'), received('2'), delayed('3')]);
    expect(await rows('select id, type, order_id from delivery.fact order by id')).toEqual([
      { id: '1', type: 'chokepoint.delivery.ordered.v1', order_id: 'PO-1' },
      { id: '2', type: 'chokepoint.delivery.received.v1', order_id: 'PO-1' },
      { id: '3', type: 'chokepoint.delivery.delayed.v1', order_id: null },
    ]);
    expect(await rows('select from_node, order_id, line_id from delivery.order_line')).toEqual([{ from_node: 'cowos', order_id: 'PO-1', line_id: '1' }]);
    expect(await rows(`select convert_from(key, 'UTF8') as key from delivery.outbox order by position`)).toEqual([
      { key: 'cowos/nvidia/packaging' },
      { key: 'cowos/nvidia/packaging' },
      { key: 'cowos' },
    ]);
  });

  it('answers facts that come again without storing them', async () => {
    await store.take([ordered('1')]);
    expect((await store.take([ordered('1'), ordered('2'), received('1')])).map(({ answer }) => answer)).toEqual(['already-known', 'accepted', 'conflict']);
    expect(await counts()).toEqual([{ facts: 2, records: 2 }]);
  });

  it('publishes nothing and stores nothing when there is nothing new', async () => {
    await store.take([ordered('1')]);
    await store.take([ordered('1')]);
    expect(await counts()).toEqual([{ facts: 1, records: 1 }]);
  });

  it('accepts one of many that say the same at once, whatever lane they name', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => store.take([ordered('same', { from: `f${index % 4}` })])));
    expect(answers.flat().filter(({ answer }) => answer === 'accepted')).toHaveLength(1);
    expect(await counts()).toEqual([{ facts: 1, records: 1 }]);
  });

  it('takes overlapping batches at once, each fact once', async () => {
    const batch = Array.from({ length: 300 }, (_, index) => ordered(`${index}`, { from: `f${index % 7}`, order: `PO-${index % 50}` }));
    const answers = await Promise.all([store.take(batch), store.take(batch.toReversed()), store.take(batch.slice(100))]);
    expect(answers.flat().filter(({ answer }) => answer === 'accepted')).toHaveLength(300);
    expect(await counts()).toEqual([{ facts: 300, records: 300 }]);
  });

  describe('with the event log in its database', () => {
    const log = () => rows(`select convert_from(value, 'UTF8')::json ->> 'order' as order from event_log.record order by partition_id, "offset"`);
    let eventLog: ReturnType<typeof connectEventLog>;

    beforeAll(async () => {
      eventLog = connectEventLog({ kind: 'postgres', logger: SILENT }, database.pool);
      await eventLog.createTopics(TOPICS);
      store = new FactStore(database.pool, eventLog);
    });
    beforeEach(() => database.pool.query('truncate event_log.record'));
    afterAll(() => eventLog.close());

    it('writes events there, with the facts', async () => {
      await Promise.all([store.take([ordered('1'), received('2')]), store.take([ordered('1'), delayed('3')])]);
      expect([await counts(), (await log()).length]).toEqual([[{ facts: 3, records: 0 }], 3]);
    });

    it('writes what snapshots change and correct there too, and nothing of what they confirm', async () => {
      const taking = (asOf: string, promised: string, at: string) => store.take([snapshot.ordered(promised, { asOf }), snapshot.received(at, { asOf })]);
      await taking('2026-02-02', '2026-03-01', '2026-02-01');
      await taking('2026-02-09', '2026-03-08', '2026-02-02');
      await taking('2026-02-16', '2026-03-08', '2026-02-02');
      expect([await counts(), (await log()).length]).toEqual([[{ facts: 3, records: 0 }], 4]);
    });

    it('lets those that wait in the outbox go before', async () => {
      await new FactStore(database.pool, ELSEWHERE).take([ordered('1', { order: 'older' })]);
      await store.take([ordered('2', { order: 'newer' })]);
      expect([await counts(), await log()]).toEqual([[{ facts: 2, records: 2 }], []]);
    });

    it('keeps the order of a lane whatever else is taken at once', async () => {
      const lane = (from: string) => Array.from({ length: 5 }, (_, index) => store.take([ordered(`${from} ${index}`, { from, order: `${index}` })]));
      await Promise.all(['a', 'b', 'c'].flatMap(lane));
      const stored = await rows(`select from_node || order_id as fact from delivery.fact order by ctid`);
      const published = await rows(`select convert_from(value, 'UTF8')::json ->> 'from' || (convert_from(value, 'UTF8')::json ->> 'order') as fact from event_log.record order by created_at`);
      for (const from of ['a', 'b', 'c']) expect(published.filter(ofLane(from))).toEqual(stored.filter(ofLane(from)));
    });
  });

  const ofLane = (from: string) => (row: object) => (row as { fact: string }).fact.startsWith(from);

  function ordered(id: string, fields: object = {}): DeliveryFact {
    return fact('chokepoint.delivery.ordered.v1', id, { ...LINE, quantity: 5, promised: '2026-03-01', ...fields });
  }

  function received(id: string): DeliveryFact {
    return fact('chokepoint.delivery.received.v1', id, { ...LINE, quantity: 5, at: '2026-03-01' });
  }

  function delayed(id: string): DeliveryFact {
    return fact('chokepoint.delivery.delayed.v1', id, { from: 'cowos', incident: 'ports', status: 'confirmed', delayDays: 3, start: '2026-03-01' });
  }

  function fact(type: DeliveryFact['type'], id: string, data: object): DeliveryFact {
    const checked = checkFact({ type, identity: { id, time: '2026-02-01' }, data, pointers: { identity: '', data: '' } }, new Date(0));
    if (!checked.ok) throw new Error(JSON.stringify(checked.violations));
    return checked.fact;
  }

  async function rows(sql: string): Promise<object[]> {
    return (await database.pool.query(sql)).rows;
  }

  function counts(): Promise<object[]> {
    return rows('select (select count(*)::int from delivery.fact) as facts, (select count(*)::int from delivery.outbox) as records');
  }
});
