import { migrate } from '@chokepoint/database';
import { freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import { QuarantineDesk } from './quarantine-desk.js';
import type { Outcome } from './outcome.js';

const BYTES = Buffer.from([0, 255, 128, 10]);
const FIRST_PAGE = { pageSize: 0, pageToken: '' };

describe.each(['risk', 'alerts'] as const)('The quarantine of %s', (schema) => {
  let database: FreshDatabase;
  let desk: QuarantineDesk;
  /** What the intake says of a record, by its offset; accepted when it says nothing. */
  let outcomes: Record<string, Outcome>;
  let reads: string[];
  beforeAll(async () => {
    database = await freshDatabase({ migrate, template: 'migrated' });
    desk = new QuarantineDesk(database.pool, schema, async (_, records) => {
      reads.push(...records.map(({ offset }) => String(offset)));
      return records.map(({ offset }) => outcomes[String(offset)] ?? { result: 'accepted' });
    });
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    [outcomes, reads] = [{}, []];
    await database.pool.query(`TRUNCATE ${schema}.quarantine RESTART IDENTITY`);
  });

  async function keep(offset: number, { topic = 'a', key = null, value = null, headers = {}, detail = '/: bad' }: { topic?: string; key?: Buffer | null; value?: Buffer | null; headers?: object; detail?: string } = {}) {
    const fingerprint = schema === 'risk' ? ['fingerprint, ', `'${offset}', `] : ['', ''];
    await database.pool.query(
      `INSERT INTO ${schema}.quarantine (${fingerprint[0]}reason, detail, topic, partition, "offset", key, value, headers) VALUES (${fingerprint[1]}'not-json', $1, $2, 3, $3, $4, $5, $6)`,
      [detail, topic, offset, key, value, JSON.stringify(headers)],
    );
  }
  const ids = async (request: object = {}) => (await desk.list({ ...FIRST_PAGE, ...request })).records.map(({ id }) => id);

  it('is listed without bytes, the newest first', async () => {
    await keep(41);
    await keep(42, { key: Buffer.from('ключ'), value: BYTES });
    const { records } = await desk.list(FIRST_PAGE);
    const receivedAt = expect.stringMatching(/^\d{4}-.*Z$/);
    expect(records).toEqual([
      { id: '2', topic: 'a', partition: 3, offset: '42', key: 'ключ', reason: 'not-json', detail: '/: bad', receivedAt, size: '12', state: 'kept', attempts: 0 },
      { id: '1', topic: 'a', partition: 3, offset: '41', reason: 'not-json', detail: '/: bad', receivedAt, size: '0', state: 'kept', attempts: 0 },
    ]);
  });

  it('shows of a long key and a long detail the beginning', async () => {
    await keep(1, { key: Buffer.from('ж'.repeat(300)).subarray(1), detail: 'x'.repeat(5_000) });
    const [{ key, detail }] = (await desk.list(FIRST_PAGE)).records;
    expect([key, detail.length]).toEqual([`\ufffd${'ж'.repeat(127)}`, 1_000]);
    expect((await desk.get({ id: '1' })).record?.detail).toHaveLength(5_000);
  });

  it('is paged through, each once, though more comes in between', async () => {
    for (let offset = 1; offset <= 5; offset++) await keep(offset);
    const seen: string[] = [];
    for (let pageToken: string | undefined = ''; pageToken !== undefined; ) {
      const page: Awaited<ReturnType<QuarantineDesk['list']>> = await desk.list({ pageSize: 2, pageToken });
      seen.push(...page.records.map(({ id }) => id));
      await keep(100 + seen.length);
      pageToken = page.nextPageToken || undefined;
    }
    expect(seen).toEqual(['5', '4', '3', '2', '1']);
  });

  it('is listed by topic and by state', async () => {
    for (const [offset, topic] of ['a', 'b', 'a'].entries()) await keep(offset, { topic });
    await desk.requeue({ ids: ['1'] });
    expect([await ids({ topic: 'a' }), await ids({ state: 'kept' }), await ids({ state: 'requeued' }), await ids({ topic: 'b', state: 'requeued' })]).toEqual([['3', '1'], ['3', '2'], ['1'], []]);
  });

  it('shows a record with every byte that came', async () => {
    await keep(1, { key: BYTES, value: Buffer.alloc(0), headers: { ce_id: Buffer.from('é').toString('base64'), raw: BYTES.toString('base64') } });
    await keep(2);
    expect((await desk.get({ id: '1' })).content).toEqual({ key: BYTES, value: Buffer.alloc(0), headers: expect.arrayContaining([{ name: 'ce_id', value: Buffer.from('é') }, { name: 'raw', value: BYTES }]) });
    expect((await desk.get({ id: '2' })).content).toEqual({ headers: [] });
  });

  it('tells of each id what became of it, in the order asked', async () => {
    for (const offset of [1, 2, 3]) await keep(offset);
    outcomes = { 2: { result: 'rejected', reason: 'invalid-data', detail: '/data: \u0000' }, 3: { result: 'already_known' } };
    const { answers } = await desk.requeue({ ids: ['3', '99', '2', '1', '3'] });
    expect(answers).toEqual([
      { id: '3', result: 'already_known' },
      { id: '99', result: 'not_found' },
      { id: '2', result: 'rejected', reason: 'invalid-data', detail: '/data: \u0000' },
      { id: '1', result: 'accepted' },
      { id: '3', result: 'already_known' },
    ]);
    const { records } = await desk.list(FIRST_PAGE);
    expect(records.map(({ state, attempts, reason, requeuedAt }) => [state, attempts, reason, requeuedAt !== undefined])).toEqual([
      ['requeued', 1, 'not-json', true],
      ['kept', 1, 'invalid-data', false],
      ['requeued', 1, 'not-json', true],
    ]);
    expect((await desk.get({ id: '2' })).record?.detail).toBe('/data: ␀');
  });

  it('reads once what several ask for at the same time: the others wait', async () => {
    for (const offset of [1, 2, 3]) await keep(offset);
    const slow = new QuarantineDesk(database.pool, schema, async (_, records) => {
      reads.push(...records.map(({ offset }) => String(offset)));
      // Goes on once both others wait, or are here too.
      while ((await waiting()) < 2 && reads.length <= 3 && records.length > 0);
      return records.map(() => ({ result: 'accepted' }));
    });
    const answers = await Promise.all([['1', '2', '3'], ['3', '2', '1'], ['1', '3', '2']].map((ids) => slow.requeue({ ids })));
    expect(answers.map((each) => each.answers.map(({ result }) => result)).sort()).toEqual([['accepted', 'accepted', 'accepted'], ...Array<string[]>(2).fill(['already_known', 'already_known', 'already_known'])]);
    expect(reads).toEqual(['1', '2', '3']);
  });

  const waiting = async () => (await database.pool.query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).rowCount ?? 0;

  it.each([
    ['/id', () => desk.get({ id: '0' })],
    ['/id', () => desk.get({ id: '-1' })],
    ['/ids', () => desk.requeue({ ids: [] })],
    ['/ids', () => desk.requeue({ ids: Array<string>(101).fill('1') })],
    ['/ids/1', () => desk.requeue({ ids: ['1', '0'] })],
    ['/state', () => desk.list({ ...FIRST_PAGE, state: 'lost' })],
    ['/topic', () => desk.list({ ...FIRST_PAGE, topic: 'a\u0000' })],
    ['/pageSize', () => desk.list({ ...FIRST_PAGE, pageSize: -1 })],
    ['/pageToken', () => desk.list({ ...FIRST_PAGE, pageToken: 'bm9uc2Vuc2U' })],
    ['/pageToken', () => desk.list({ ...FIRST_PAGE, pageToken: Buffer.from('"9999999999999999999"').toString('base64url') })],
  ])('names %s where that is wrong', async (field, call) => {
    await expect(call()).rejects.toMatchObject({ violations: [{ field }] });
  });

  it('says so when there is no such record', async () => {
    await expect(desk.get({ id: '77' })).rejects.toThrow('no record 77 in quarantine');
  });
});
