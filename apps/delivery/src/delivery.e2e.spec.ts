import { status } from '@grpc/grpc-js';
import { decodeCloudEvent, parseFact } from '@chokepoint/contracts/cloudevents';
import type { delivery } from '@chokepoint/contracts/grpc';
import { migrate } from '@chokepoint/database';
import { connectEventLog, type ConsumedRecord } from '@chokepoint/event-log';
import { eventually, freshDatabase, reflect, startBuiltService, type BuiltService, type FreshDatabase, type ReflectedServer } from '@chokepoint/testing';

const DELIVERY = 'chokepoint.delivery.v1.Delivery';
const LINE = { from: 'cowos', to: 'nvidia', input: 'packaging', order: 'PO-1', line: '1' };
const ORDERED = { ...LINE, quantity: 10, promised: '2026-03-10' };
const RECEIVED = { ...LINE, quantity: 4, at: '2026-03-05' };
const DELAYED = { from: 'cowos', incident: 'ports', status: 'confirmed', delayDays: 3, start: '2026-03-01' };
const silent = { debug() {}, info() {}, warn() {}, error() {} };

describe('the delivery service', () => {
  let database: FreshDatabase;
  let service: BuiltService;
  let server: ReflectedServer;

  beforeAll(async () => {
    database = await freshDatabase({ migrate, template: 'migrated' });
    service = await startBuiltService('delivery', { DATABASE_URL: database.url, EVENT_LOG: 'postgres' });
    server = await reflect(service.grpc);
  });

  afterAll(async () => {
    server?.close();
    await service?.stop();
    await database?.drop();
  });

  it('is healthy', async () => {
    expect(await server.call('grpc.health.v1.Health/Check', { service: DELIVERY })).toEqual({ status: 'SERVING' });
    for (const path of ['/health/live', '/health/ready', '/metrics']) expect((await fetch(`http://${service.http}${path}`)).status).toBe(200);
  });

  it.each([
    ['Order', { line: ORDERED }],
    ['Receive', { line: RECEIVED }],
    ['Cancel', { line: { ...LINE, order: 'PO-cancelled' } }],
    ['ReportDelay', { report: DELAYED }],
  ])('%s stores a fact, knows it again, and publishes it', async (method, request) => {
    const identity = { id: method, time: '2026-03-01T12:00:00Z' };
    const accepted = { source: '//chokepoint/delivery', id: method, time: '2026-03-01T12:00:00.000Z' };
    expect(await call(method, { ...request, identity })).toEqual({ accepted: { ...accepted, alreadyKnown: false } });
    expect(await call(method, { ...request, identity })).toEqual({ accepted: { ...accepted, alreadyKnown: true } });
    await expect(call(method, { ...request, identity: { ...identity, time: '2026-03-02' } })).rejects.toMatchObject({ code: status.ALREADY_EXISTS });
    expect(await publishedFact(method)).toMatchObject({ id: method, time: Date.parse(identity.time), data: { from: 'cowos' } });
  });

  it.each([
    ['Order', '/line', {}],
    ...(['from', 'to', 'input', 'order', 'line'] as const).flatMap((name) => [
      ['Order', `/line/${name}`, { line: { ...ORDERED, [name]: '' } }] as const,
      ['Receive', `/line/${name}`, { line: { ...RECEIVED, [name]: 'a\u0000' } }] as const,
      ['Cancel', `/line/${name}`, { line: { ...LINE, [name]: '' } }] as const,
    ]),
    ['Order', '/line/quantity', { line: { ...ORDERED, quantity: 0 } }],
    ['Order', '/line/promised', { line: { ...ORDERED, promised: 'soon' } }],
    ['Receive', '/line/quantity', { line: { ...RECEIVED, quantity: -1 } }],
    ['Receive', '/line/at', { line: { ...RECEIVED, at: '' } }],
    ['ReportDelay', '/report/from', { report: { ...DELAYED, from: '' } }],
    ['ReportDelay', '/report/to', { report: { ...DELAYED, to: '' } }],
    ['ReportDelay', '/report/input', { report: { ...DELAYED, input: '' } }],
    ['ReportDelay', '/report/incident', { report: { ...DELAYED, incident: '' } }],
    ['ReportDelay', '/report/status', { report: { ...DELAYED, status: 'late' } }],
    ['ReportDelay', '/report/delayDays', { report: { ...DELAYED, delayDays: -1 } }],
    ['ReportDelay', '/report/yield', { report: { ...DELAYED, yield: 1.5 } }],
    ['ReportDelay', '/report/start', { report: { ...DELAYED, start: 'now' } }],
    ['ReportDelay', '/report/until', { report: { ...DELAYED, until: 'then' } }],
    ['ReportDelay', '/report/confidence', { report: { ...DELAYED, confidence: -1 } }],
    ['ReportDelay', '/report/cause', { report: { ...DELAYED, cause: '\u0000' } }],
    ['ReportDelay', '/report/sources/0/url', { report: { ...DELAYED, sources: [{ url: '\u0000' }] } }],
    ['Cancel', '/identity/id', { identity: { id: '' }, line: LINE }],
    ['Cancel', '/identity/source', { identity: { source: '' }, line: LINE }],
    ['Cancel', '/identity/time', { identity: { time: 'then' }, line: LINE }],
  ] as const)('%s refuses a fact for its %s and stores nothing', async (method, field, request) => {
    const before = await storedFacts();
    const error = await call(method, request).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: status.INVALID_ARGUMENT });
    expect(String((error as { metadata: { get(name: string): unknown[] } }).metadata.get('grpc-status-details-bin')[0])).toContain(field);
    expect(await storedFacts()).toBe(before);
  });

  it('imports a file, answers each row, and tells how its orders stand', async () => {
    const line = { ...LINE, order: 'PO-9', from: 'hbm' };
    const rows = [
      { ordered: { ...line, quantity: 10, promised: '2026-03-10' } },
      { received: { ...line, quantity: 4, at: '2026-03-05' } },
      { received: { ...line, quantity: -4, at: '2026-03-05' } },
      { received: { ...line, quantity: 6, at: '2026-03-07' } },
      { ordered: { ...line, line: '2', quantity: 5, promised: '2026-03-10' } },
      { cancelled: { ...line, line: '2' } },
    ].map((row, index) => ({ identity: { id: `row ${index}` }, ...row }));
    const first = await server.upload<delivery.ImportDeliveriesResponse>(`${DELIVERY}/ImportDeliveries`, rows);
    expect(first).toMatchObject({ accepted: 5, alreadyKnown: 0, rejected: 1 });
    expect(first.answers[2]).toMatchObject({ row: 2, result: 'rejected', id: 'row 2', problems: [{ field: '/received/quantity', description: expect.any(String) }] });
    expect(await server.upload(`${DELIVERY}/ImportDeliveries`, rows)).toMatchObject({ accepted: 0, alreadyKnown: 5, rejected: 1 });
    const { lines } = await call<delivery.GetOrderResponse>('GetOrder', { order: 'PO-9' });
    expect(lines.map((each) => [each.line, each.state, each.ordered, each.received, each.promised])).toEqual([
      ['1', 'complete', 10, 10, '2026-03-10T00:00:00.000Z'],
      ['2', 'cancelled', 5, 0, '2026-03-10T00:00:00.000Z'],
    ]);
    expect(lines[0].receipts).toEqual([
      { quantity: 4, at: '2026-03-05T00:00:00.000Z', final: false },
      { quantity: 6, at: '2026-03-07T00:00:00.000Z', final: false },
    ]);
  });

  it('lists order lines page by page, each once', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => ({ ordered: { ...ORDERED, from: 'listed', order: `PO-${index % 3}`, line: `${index}` } }));
    await server.upload(`${DELIVERY}/ImportDeliveries`, rows);
    const seen: string[] = [];
    for (let pageToken: string | undefined = ''; pageToken !== undefined; ) {
      const page: delivery.ListOrdersResponse = await call('ListOrders', { from: 'listed', pageSize: 2, pageToken });
      seen.push(...page.lines.map((each) => `${each.order}/${each.line}`));
      pageToken = page.nextPageToken || undefined;
    }
    expect(seen).toEqual(['PO-0/0', 'PO-0/3', 'PO-0/6', 'PO-1/1', 'PO-1/4', 'PO-2/2', 'PO-2/5']);
  });

  it('tells of one incident what holds on each lane that it delays, and all that was said', async () => {
    const reports = [
      { time: '2026-03-03', from: 'hbm', to: 'b200', delayDays: 9 },
      { time: '2026-03-01', from: 'hbm', to: 'b200', delayDays: 2 },
      { time: '2026-03-02', from: 'cowos', delayDays: 5, sources: [{ url: 'https://example.com/strike' }] },
    ];
    for (const [place, { time, ...report }] of reports.entries()) await call('ReportDelay', { identity: { id: `strike ${place}`, time }, report: { ...DELAYED, ...report, incident: 'strike' } });
    const { lanes, reports: said } = await call<delivery.GetDelayResponse>('GetDelay', { incident: 'strike' });
    expect(lanes.map(({ from, to, reports: count, current }) => [from, to, count, current?.report?.delayDays])).toEqual([['cowos', undefined, 1, 5], ['hbm', 'b200', 2, 9]]);
    expect(said.map(({ id }) => id)).toEqual(['strike 1', 'strike 2', 'strike 0']);
    expect(said[1].report).toMatchObject({ incident: 'strike', start: '2026-03-01', sources: [{ url: 'https://example.com/strike' }] });
    expect((await call<delivery.GetDelayResponse>('GetDelay', { incident: 'strike', from: 'cowos' })).reports).toHaveLength(1);
  });

  it('lists delays page by page, each once, and those of a lane', async () => {
    for (const to of ['a', 'b', 'c', undefined, 'd']) await call('ReportDelay', { report: { ...DELAYED, from: 'delays', status: 'potential', ...(to && { to }) } });
    const seen: (string | undefined)[] = [];
    for (let pageToken: string | undefined = ''; pageToken !== undefined; ) {
      const page: delivery.ListDelaysResponse = await call('ListDelays', { pageSize: 2, pageToken, status: 'potential' });
      seen.push(...page.delays.map(({ to }) => to));
      pageToken = page.nextPageToken || undefined;
    }
    expect(seen).toEqual([undefined, 'a', 'b', 'c', 'd']);
    expect((await call<delivery.ListDelaysResponse>('ListDelays', { from: 'delays', to: 'c' })).delays.map(({ to }) => to)).toEqual([undefined, 'c']);
  });

  it.each([
    ['GetOrder', { order: 'none' }, status.NOT_FOUND],
    ['GetOrder', { order: 'PO-1', from: 'nobody' }, status.NOT_FOUND],
    ['GetOrder', {}, status.INVALID_ARGUMENT],
    ['ListOrders', { pageSize: -1 }, status.INVALID_ARGUMENT],
    ['ListOrders', { pageToken: 'nonsense' }, status.INVALID_ARGUMENT],
    ['ListOrders', { input: '' }, status.INVALID_ARGUMENT],
    ['GetDelay', { incident: 'none' }, status.NOT_FOUND],
    ['GetDelay', { incident: 'ports', from: 'nobody' }, status.NOT_FOUND],
    ['GetDelay', {}, status.INVALID_ARGUMENT],
    ['ListDelays', { pageSize: -1 }, status.INVALID_ARGUMENT],
    ['ListDelays', { pageToken: 'nonsense' }, status.INVALID_ARGUMENT],
    ['ListDelays', { status: 'late' }, status.INVALID_ARGUMENT],
    ['ListDelays', { to: '' }, status.INVALID_ARGUMENT],
  ])('answers %s of %j with a status that says why', async (method, request, code) => {
    await expect(call(method, request)).rejects.toMatchObject({ code });
  });

  it('ends with 0 soon after SIGTERM', async () => {
    const { code, milliseconds } = await service.stop();
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(2_000);
  });

  function call<R = object>(method: string, request: object): Promise<R> {
    return server.call(`${DELIVERY}/${method}`, request);
  }

  async function storedFacts(): Promise<number> {
    return (await database.pool.query<{ count: number }>('select count(*)::int as count from delivery.fact')).rows[0].count;
  }

  async function publishedFact(id: string) {
    const records: ConsumedRecord[] = [];
    const log = connectEventLog({ kind: 'postgres', logger: silent }, database.pool);
    const handler = async (batch: { records: readonly ConsumedRecord[] }) => void records.push(...batch.records);
    await log.subscribe({ group: `looking for ${id}`, topics: ['chokepoint.deliveries'], pool: database.pool, handler, onFatal: () => undefined, logger: silent });
    const fact = await eventually(() => {
      const found = records.map((record) => decodeCloudEvent(record)).find((decoded) => decoded.ok && decoded.event.id === id);
      if (!found?.ok) throw new Error(`${id} is not published`);
      return parseFact(found.event);
    });
    await log.close();
    return fact.ok ? fact.fact : fact;
  }
});
