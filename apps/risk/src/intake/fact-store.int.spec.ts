import { ordered, report } from '../given-records.js';
import { GivenRisk } from '../given-risk.js';

const NOON = '2025-01-21T12:00:00Z';
const LATER = '2025-01-21T13:00:00Z';

describe('Storing facts', () => {
  let given: GivenRisk;
  beforeAll(async () => {
    given = await GivenRisk.open();
  });
  afterAll(() => given.close());
  beforeEach(() => given.rows('TRUNCATE risk.fact, risk.unscored, risk.quarantine, risk.outbox'));

  const facts = () => given.rows<{ id: string; time: string }>(`SELECT id, to_char(time AT TIME ZONE 'UTC', 'HH24:MI') AS time FROM risk.fact ORDER BY id`);
  const unscored = async () => (await given.rows<{ ids: string[] }>('SELECT ids FROM risk.unscored ORDER BY position')).map(({ ids }) => ids);
  const quarantined = async () => (await given.rows<{ reason: string }>('SELECT reason FROM risk.quarantine')).map(({ reason }) => reason);

  it('names what is new for scoring, once for each batch', async () => {
    await given.take(report('1', NOON), report('2', NOON));
    await given.take(report('3', NOON));
    expect(await unscored()).toEqual([['1', '2'], ['3']]);
  });

  it('takes a batch that comes again without a trace', async () => {
    await given.take(report('1', NOON));
    await given.take(report('1', NOON));
    expect([await unscored(), await quarantined()]).toEqual([[['1']], []]);
  });

  it('names only the new ones of a batch that brings known ones too', async () => {
    await given.take(report('1', NOON), report('2', NOON));
    await given.take(report('2', NOON), report('3', NOON), report('1', NOON));
    expect(await unscored()).toEqual([['1', '2'], ['3']]);
  });

  it('keeps what holds against another content, and quarantines the other', async () => {
    await given.take(report('1', NOON));
    await given.take(report('1', LATER), report('2', NOON));
    expect([await facts(), await unscored(), await quarantined()]).toEqual([
      [{ id: '1', time: '12:00' }, { id: '2', time: '12:00' }],
      [['1'], ['2']],
      ['conflict'],
    ]);
  });

  it('replaces what gives way to another content, and names it again', async () => {
    await given.take(report('1', LATER), report('2', LATER));
    await given.take(report('1', NOON), report('2', NOON), report('3', NOON));
    expect([await facts(), await unscored(), await quarantined()]).toEqual([
      ['1', '2', '3'].map((id) => ({ id, time: '12:00' })),
      [['1', '2'], ['3'], ['1', '2']],
      ['conflict', 'conflict'],
    ]);
  });

  it('tells the scorer of what is new, and whether it is order lines alone', async () => {
    const client = await given.database.pool.connect();
    const heard: string[] = [];
    client.on('notification', ({ channel }) => heard.push(channel));
    await client.query('LISTEN risk_lines; LISTEN risk_incidents');
    for (let turn = 0; turn < 2; turn++) await given.take(ordered('1', NOON), ordered('2', NOON));
    await given.take(ordered('3', NOON), report('4', NOON));
    await client.query('SELECT');
    client.release(true);
    expect(heard).toEqual(['risk_lines', 'risk_incidents']);
  });

  it('takes moments that PostgreSQL cannot read as text', async () => {
    const edges = ['0000-03-01T00:00:00Z', '9999-12-31T23:30:00-01:00'];
    const at = (time: string, id: number) => {
      const record = report(String(id), NOON);
      return { ...record, headers: { ...record.headers, ce_time: Buffer.from(time) } };
    };
    await given.take(...edges.map(at));
    const rows = await given.rows<{ time: Date }>('SELECT time FROM risk.fact ORDER BY id');
    expect(rows.map(({ time }) => time.toISOString())).toEqual(['0000-03-01T00:00:00.000Z', '+010000-01-01T00:30:00.000Z']);
  });
});
