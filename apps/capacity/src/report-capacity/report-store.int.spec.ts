import { migrate } from '@chokepoint/database';
import { factAtTheDoor } from '@chokepoint/service';
import { freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import type { CapacityReport } from './decide.js';
import { ReportStore } from './report-store.js';

describe('the store of capacity reports', () => {
  let database: FreshDatabase;
  let store: ReportStore;

  beforeAll(async () => {
    database = await freshDatabase({ migrate, template: 'migrated' });
    store = new ReportStore(database.pool);
  });
  beforeEach(() => database.pool.query('truncate capacity.report, capacity.incident, capacity.outbox'));
  afterAll(() => database.drop());

  it('stores a report, its incident and its event together', async () => {
    expect(await store.report(report({ id: '1' }))).toEqual({ answer: 'accepted', time: new Date('2026-03-01') });
    expect(await rows('select node, incident, status, data->>\'remaining\' as remaining from capacity.report')).toEqual([
      { node: 'n5', incident: 'quake', status: 'confirmed', remaining: '0.4' },
    ]);
    expect(await rows('select reports, id from capacity.incident')).toEqual([{ reports: 1, id: '1' }]);
    expect(await rows(`select topic, convert_from(key, 'UTF8') as key from capacity.outbox`)).toEqual([{ topic: 'chokepoint.capacity', key: 'n5' }]);
  });

  it('knows a report that comes again, and answers with the time that is stored', async () => {
    await store.report(report({ id: '1' }));
    expect(await store.report(report({ id: '1' }))).toMatchObject({ answer: 'already-known' });
    expect(await store.report({ ...report({ id: '1' }), time: 0, timeGiven: false })).toEqual({ answer: 'already-known', time: new Date('2026-03-01') });
    expect(await counts()).toEqual([{ reports: 1, records: 1 }]);
  });

  it('keeps the first of two contents', async () => {
    await store.report(report({ id: '1' }));
    expect(await store.report(report({ id: '1', remaining: 0.9 }))).toMatchObject({ answer: 'conflict' });
    expect(await rows(`select data->>'remaining' as remaining from capacity.report`)).toEqual([{ remaining: '0.4' }]);
    expect(await counts()).toEqual([{ reports: 1, records: 1 }]);
  });

  it('accepts one of many that say the same at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => store.report(report({ id: 'same', node: `n${index % 3}` }))));
    expect(answers.filter(({ answer }) => answer === 'accepted')).toHaveLength(1);
    expect(await counts()).toEqual([{ reports: 1, records: 1 }]);
  });

  it('loses no report of an incident that many report at once', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, index) => store.report(report({ id: `${index}`.padStart(2, '0') }))));
    expect(await rows('select reports, id from capacity.incident')).toEqual([{ reports: 30, id: '29' }]);
  });

  it('keeps numbers and texts exactly', async () => {
    const data = { remaining: 0.1 + 0.2, rampWeeks: 5e-324, cause: 'Erdbeben "大地震" \\ 😀' };
    await store.report(report({ id: '1', ...data }));
    expect((await rows<{ data: object }>('select data from capacity.report'))[0].data).toMatchObject(data);
    expect(await store.report(report({ id: '1', ...data }))).toMatchObject({ answer: 'already-known' });
  });

  function report({ id, ...fields }: { id: string } & Record<string, unknown>): CapacityReport {
    const data = { node: 'n5', incident: 'quake', status: 'confirmed', remaining: 0.4, start: '2026-02-28', ...fields };
    const request = { type: 'chokepoint.capacity.reported.v1' as const, identity: { id, time: '2026-03-01' }, data, pointers: { identity: '', data: '' } };
    const checked = factAtTheDoor(request, { source: '//fab', now: new Date(0) });
    if (!checked.ok) throw new Error(JSON.stringify(checked.violations));
    return checked.fact;
  }

  async function rows<R extends object>(sql: string): Promise<R[]> {
    return (await database.pool.query<R>(sql)).rows;
  }

  function counts(): Promise<object[]> {
    return rows('select (select count(*)::int from capacity.report) as reports, (select count(*)::int from capacity.outbox) as records');
  }
});
