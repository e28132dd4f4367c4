import { status } from '@grpc/grpc-js';
import { decodeCloudEvent, parseFact } from '@chokepoint/contracts/cloudevents';
import type { capacity } from '@chokepoint/contracts/grpc';
import { migrate } from '@chokepoint/database';
import { connectEventLog, type ConsumedRecord } from '@chokepoint/event-log';
import { eventually, freshDatabase, reflect, startBuiltService, type BuiltService, type FreshDatabase, type ReflectedServer } from '@chokepoint/testing';

const CAPACITY = 'chokepoint.capacity.v1.Capacity';
const REPORT = { node: 'n5', incident: 'quake', status: 'confirmed', remaining: 0.4, start: '2026-02-28T06:00:00Z', sources: [{ url: 'https://example.com/quake' }] };
const silent = { debug() {}, info() {}, warn() {}, error() {} };

describe('the capacity service', () => {
  let database: FreshDatabase;
  let service: BuiltService;
  let server: ReflectedServer;

  beforeAll(async () => {
    database = await freshDatabase({ migrate, template: 'migrated' });
    service = await startBuiltService('capacity', { DATABASE_URL: database.url, EVENT_LOG: 'postgres' });
    server = await reflect(service.grpc);
  });

  afterAll(async () => {
    server?.close();
    await service?.stop();
    await database?.drop();
  });

  it('tells what it offers', () => {
    expect(server.services).toEqual(expect.arrayContaining([CAPACITY, 'grpc.health.v1.Health']));
  });

  it('is healthy', async () => {
    expect(await server.call('grpc.health.v1.Health/Check', { service: CAPACITY })).toEqual({ status: 'SERVING' });
    for (const path of ['/health/live', '/health/ready', '/metrics']) expect((await fetch(`http://${service.http}${path}`)).status).toBe(200);
  });

  it('stores a report and publishes it', async () => {
    const answer = await report({ id: 'published', time: '2026-03-01T12:00:00+01:00', report: REPORT });
    expect(answer).toEqual({ source: '//chokepoint/capacity', id: 'published', time: '2026-03-01T11:00:00.000Z', alreadyKnown: false });
    const fact = await publishedFact('published');
    expect(fact).toMatchObject({ source: '//chokepoint/capacity', time: Date.parse('2026-03-01T11:00:00Z'), data: { node: 'n5', remaining: 0.4 } });
  });

  it('makes up an id and takes the moment for the time', async () => {
    const { id, time } = await report({ report: { ...REPORT, incident: 'made-up' } });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(Math.abs(Date.now() - Date.parse(time))).toBeLessThan(10_000);
  });

  it('knows a report that is sent again, and refuses another under its id', async () => {
    await report({ id: 'again', report: REPORT });
    expect(await report({ id: 'again', report: REPORT })).toMatchObject({ alreadyKnown: true });
    await expect(report({ id: 'again', report: { ...REPORT, remaining: 0.5 } })).rejects.toMatchObject({ code: status.ALREADY_EXISTS });
    await expect(report({ id: 'again', time: '2026-01-01', report: REPORT })).rejects.toMatchObject({ code: status.ALREADY_EXISTS });
  });

  it.each([
    ['/report', {}],
    ['/report/node', { report: { ...REPORT, node: '' } }],
    ['/report/node', { report: { ...REPORT, node: 'x'.repeat(257) } }],
    ['/report/incident', { report: { ...REPORT, incident: 'a\u0000' } }],
    ['/report/status', { report: { ...REPORT, status: 'rumoured' } }],
    ['/report/remaining', { report: { ...REPORT, remaining: -0.1 } }],
    ['/report/remaining', { report: { ...REPORT, remaining: NaN } }],
    ['/report/start', { report: { ...REPORT, start: 'soon' } }],
    ['/report/until', { report: { ...REPORT, until: '2026-13-01' } }],
    ['/report/rampWeeks', { report: { ...REPORT, rampWeeks: -1 } }],
    ['/report/scrap', { report: { ...REPORT, scrap: 1.1 } }],
    ['/report/confidence', { report: { ...REPORT, confidence: 2 } }],
    ['/report/cause', { report: { ...REPORT, cause: 'a\u0000' } }],
    ['/report/sources/0/url', { report: { ...REPORT, sources: [{ url: 'a\u0000' }] } }],
    ['/id', { id: '', report: REPORT }],
    ['/source', { source: '', report: REPORT }],
    ['/time', { time: 'now', report: REPORT }],
  ])('refuses a report for its %s and stores nothing', async (field, request) => {
    const before = await storedReports();
    const error = await report(request).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: status.INVALID_ARGUMENT });
    expect(String((error as { metadata: { get(name: string): unknown[] } }).metadata.get('grpc-status-details-bin')[0])).toContain(field);
    expect(await storedReports()).toBe(before);
  });

  it('tells of one incident, newest report first in force, all reports oldest first', async () => {
    for (const [id, time, remaining] of [['late', '2026-03-03', 0.9], ['early', '2026-03-01', 0.2]] as const) {
      await report({ id, time, report: { ...REPORT, incident: 'flood', remaining } });
    }
    await report({ id: 'other', time: '2026-03-02', report: { ...REPORT, incident: 'flood', node: 'n3' } });
    const { nodes, reports } = await server.call<capacity.GetIncidentResponse>(`${CAPACITY}/GetIncident`, { incident: 'flood' });
    expect(nodes.map(({ node, reports: count, current }) => [node, count, current?.report?.remaining])).toEqual([['n3', 1, 0.4], ['n5', 2, 0.9]]);
    expect(reports.map(({ id }) => id)).toEqual(['early', 'other', 'late']);
    const onOne = await server.call<capacity.GetIncidentResponse>(`${CAPACITY}/GetIncident`, { incident: 'flood', node: 'n3' });
    expect(onOne.reports.map(({ id }) => id)).toEqual(['other']);
  });

  it.each([
    ['GetIncident', { incident: 'none' }, status.NOT_FOUND],
    ['GetIncident', {}, status.INVALID_ARGUMENT],
    ['GetIncident', { incident: 'a\u0000' }, status.INVALID_ARGUMENT],
    ['ListIncidents', { pageSize: -1 }, status.INVALID_ARGUMENT],
    ['ListIncidents', { pageToken: 'nonsense' }, status.INVALID_ARGUMENT],
    ['ListIncidents', { status: 'rumoured' }, status.INVALID_ARGUMENT],
    ['ListIncidents', { node: '' }, status.INVALID_ARGUMENT],
  ])('answers %s of %j with a status that says why', async (method, request, code) => {
    await expect(server.call(`${CAPACITY}/${method}`, request)).rejects.toMatchObject({ code });
  });

  it('lists incidents page by page, each once, by incident and node', async () => {
    for (const node of ['a', 'b', 'c', 'd', 'e']) await report({ report: { ...REPORT, incident: 'listed', node, status: 'potential' } });
    const seen: string[] = [];
    for (let pageToken: string | undefined = ''; pageToken !== undefined; ) {
      const page: capacity.ListIncidentsResponse = await server.call(`${CAPACITY}/ListIncidents`, { pageSize: 2, pageToken, status: 'potential' });
      seen.push(...page.incidents.map(({ node }) => node));
      pageToken = page.nextPageToken || undefined;
    }
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect((await server.call<capacity.ListIncidentsResponse>(`${CAPACITY}/ListIncidents`, { node: 'c' })).incidents).toHaveLength(1);
  });

  it('keeps what it accepted when it is killed before it publishes', async () => {
    const doomed = await startBuiltService('capacity', { DATABASE_URL: database.url, CHOKEPOINT_CRASH_AT: 'command.stored:1' });
    const connection = await reflect(doomed.grpc);
    await expect(connection.call(`${CAPACITY}/Report`, { id: 'survivor', report: REPORT })).rejects.toMatchObject({ code: status.UNAVAILABLE });
    connection.close();
    expect(await publishedFact('survivor')).toMatchObject({ data: { node: 'n5' } });
    expect(await report({ id: 'survivor', report: REPORT })).toMatchObject({ alreadyKnown: true });
  });

  it('says what is wrong with its settings and ends with 2', async () => {
    const attempt = startBuiltService('capacity', { DATABASE_URL: 'nowhere', LOG_LEVEL: 'loud' });
    await expect(attempt).rejects.toThrow(/DATABASE_URL: expected the address of a PostgreSQL database.*\nLOG_LEVEL: expected/);
  });

  it('ends with 0 soon after SIGTERM', async () => {
    const { code, milliseconds } = await service.stop();
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(2_000);
  });

  function report(request: object): Promise<capacity.ReportResponse> {
    return server.call(`${CAPACITY}/Report`, request);
  }

  async function storedReports(): Promise<number> {
    return (await database.pool.query<{ count: number }>('select count(*)::int as count from capacity.report')).rows[0].count;
  }

  async function publishedFact(id: string) {
    const records: ConsumedRecord[] = [];
    const log = connectEventLog({ kind: 'postgres', logger: silent }, database.pool);
    const handler = async (batch: { records: readonly ConsumedRecord[] }) => void records.push(...batch.records);
    await log.subscribe({ group: `looking for ${id}`, topics: ['chokepoint.capacity'], pool: database.pool, handler, onFatal: () => undefined, logger: silent });
    const fact = await eventually(() => {
      const found = records.map((record) => decodeCloudEvent(record)).find((decoded) => decoded.ok && decoded.event.id === id);
      if (!found?.ok) throw new Error(`${id} is not published`);
      return parseFact(found.event);
    });
    await log.close();
    return fact.ok ? fact.fact : fact;
  }
});
