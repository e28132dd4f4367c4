import { migrate } from '@chokepoint/database';
import { freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import fc from 'fast-check';
import { checkFact } from '../take-deliveries/check-fact.js';
import type { DeliveryFact } from '../take-deliveries/decide.js';
import { FactStore } from '../take-deliveries/fact-store.js';
import { DelayStore, type DelayRow } from './delay-store.js';

const BEFORE_ALL = { incident: '', from: '', to: '', input: '' };
let ids = 0;

describe('Delays', () => {
  let database: FreshDatabase;
  let facts: FactStore;
  let delays: DelayStore;
  beforeAll(async () => {
    database = await freshDatabase({ migrate, template: 'migrated' });
    [facts, delays] = [new FactStore(database.pool, {}), new DelayStore(database.pool)];
  });
  beforeEach(() => database.pool.query('truncate delivery.fact, delivery.order_line, delivery.outbox'));
  afterAll(() => database.drop());

  const text = ({ incident, from, to, input, reports, data }: DelayRow) => `${[incident, from, to, input].filter(Boolean).join('/')} ${(data as { status: string }).status} ${reports}`;
  const listed = async (filter: object = {}) => (await delays.list(filter, BEFORE_ALL, 100)).map(text);

  it('are of each incident and lane, what names no buyer or no input being a lane of its own', async () => {
    await facts.take([delayed({ incident: 'b' }), delayed({ to: 'x', input: 'hbm' }), delayed({ input: 'hbm' }), delayed({ to: 'x' }), delayed({ to: 'x' }), delayed({ from: 'Z' }), ordered()]);
    expect(await listed()).toEqual(['a/Z confirmed 1', 'a/v/hbm confirmed 1', 'a/v/x confirmed 2', 'a/v/x/hbm confirmed 1', 'b/v confirmed 1']);
  });

  it('stand as the newest report says, whatever order the reports come in', async () => {
    const reports = [
      delayed({ status: 'potential' }, { time: '2026-03-01T00:00:00Z' }),
      delayed({ status: 'confirmed' }, { time: '2026-03-03T00:00:00Z', source: '//a', id: 'z' }),
      delayed({ status: 'restored' }, { time: '2026-03-03T00:00:00Z', source: '//b', id: 'Z' }),
      delayed({ status: 'withdrawn' }, { time: '2026-03-03T00:00:00Z', source: '//b', id: 'a' }),
      delayed({ status: 'confirmed' }, { time: '2026-03-02T00:00:00Z', source: '//c' }),
    ];
    const orders = fc.shuffledSubarray(reports, { minLength: reports.length });
    await fc.assert(
      fc.asyncProperty(orders, async (shuffled) => {
        await database.pool.query('truncate delivery.fact, delivery.outbox');
        for (const report of shuffled) await facts.take([report]);
        expect(await listed()).toEqual(['a/v withdrawn 5']);
      }),
      { numRuns: 10 },
    );
    expect((await delays.ofIncident('a')).reports.map(({ data }) => (data as { status: string }).status)).toEqual(['potential', 'confirmed', 'confirmed', 'restored', 'withdrawn']);
  });

  it('are found by the lanes that they reach and by the status that holds', async () => {
    await facts.take([delayed(), delayed({ to: 'x', input: 'hbm' }), delayed({ to: 'y' }), delayed({ from: 'w', status: 'restored' }), delayed({ from: 'w', status: 'potential' }, { time: '2026-01-01' })]);
    expect(await listed({ from: 'v', to: 'x' })).toEqual(['a/v confirmed 1', 'a/v/x/hbm confirmed 1']);
    expect(await listed({ from: 'v', to: 'x', input: 'cowos' })).toEqual(['a/v confirmed 1']);
    expect(await listed({ input: 'hbm' })).toEqual(['a/v confirmed 1', 'a/v/x/hbm confirmed 1', 'a/v/y confirmed 1', 'a/w restored 2']);
    expect([await listed({ status: 'restored' }), await listed({ status: 'potential' })]).toEqual([['a/w restored 2'], []]);
  });

  it('are read page by page, each once', async () => {
    const lanes = Array.from({ length: 60 }, (_, n) => delayed({ incident: `i${n % 7}`, from: `v${n % 4}`, ...(n % 3 && { to: `b${n % 5}` }) }));
    await facts.take(lanes);
    const all = await listed();
    const seen: string[] = [];
    for (let after: DelayRow | undefined = undefined, page: DelayRow[]; (page = await delays.list({}, after ?? BEFORE_ALL, 7)).length > 0; after = page.at(-1)) seen.push(...page.map(text));
    expect(seen).toEqual(all);
    expect(seen.map((each) => Number(each.split(' ').at(-1))).reduce((sum, count) => sum + count)).toBe(60);
  });

  function delayed({ status = 'confirmed', ...more }: Record<string, string | undefined> = {}, identity: object = {}): DeliveryFact {
    const rest = status === 'withdrawn' ? {} : { delayDays: 3, start: '2026-03-01' };
    return fact('chokepoint.delivery.delayed.v1', { id: `${++ids}`, time: '2026-02-01', ...identity }, { from: 'v', incident: 'a', status, ...rest, ...more });
  }

  function ordered(order = 'PO-1'): DeliveryFact {
    return fact('chokepoint.delivery.ordered.v1', { id: `${++ids}`, time: '2026-02-01' }, { from: 'v', to: 'x', input: 'hbm', order, line: '1', quantity: 5, promised: '2026-03-01' });
  }

  function fact(type: DeliveryFact['type'], identity: object, data: object): DeliveryFact {
    const checked = checkFact({ type, identity, data, pointers: { identity: '', data: '' } }, new Date(0));
    if (!checked.ok) throw new Error(JSON.stringify(checked.violations));
    return checked.fact;
  }
});
