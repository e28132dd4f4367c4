import type { FreshDatabase } from '@chokepoint/testing';
import { Lists } from '../list/store.js';
import { scoring } from '../testing/changes.js';
import { alertsDatabase, takeAndDecide, SERVER_START_MS } from '../testing/database.js';
import { deliveries, put, raised, SECRETS } from '../testing/rules.js';
import { deleteRule, renewThresholds } from './change-rules.js';
import { findRule } from './rule-store.js';

let database: FreshDatabase;
beforeEach(async () => {
  database = await alertsDatabase();
  await takeAndDecide(database.pool, scoring(1, ['cowos', 30], ['hbm', 24, { kind: 'memory', owner: 'SK hynix' }], ['osat', 3]));
}, SERVER_START_MS);
afterEach(() => database.drop());

describe('a rule that is put', () => {
  it('raises what is above its threshold already', async () => {
    await put(database.pool, 'desk');
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised cowos pending']);
    const { rows } = await database.pool.query(`SELECT body::json -> 'data' ->> 'asOf' AS as_of FROM alerts.delivery`);
    expect(rows).toEqual([{ as_of: '2025-01-22T01:00:00.000Z' }]);
  });

  it('says nothing when it is put again as it is', async () => {
    await put(database.pool, 'desk');
    await put(database.pool, 'desk', { secret: undefined });
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised cowos pending']);
  });

  it('raises more with a lower threshold, and clears with one more than 2 points above', async () => {
    await put(database.pool, 'desk');
    await put(database.pool, 'desk', { threshold: 24 });
    await put(database.pool, 'desk', { threshold: 26 });
    await put(database.pool, 'desk', { threshold: 26.5 });
    expect(await deliveries(database.pool)).toEqual([
      'desk/1 raised cowos pending',
      'desk/2 raised hbm pending',
      'desk/3 cleared hbm pending',
    ]);
    expect(await raised(database.pool)).toEqual(['desk:cowos']);
  });

  it('clears what it no longer watches', async () => {
    await put(database.pool, 'desk', { threshold: 20 });
    await put(database.pool, 'desk', { threshold: 20, scope: { kind: 'kind', value: 'memory' } });
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised cowos+hbm pending', 'desk/2 cleared cowos pending']);
  });

  it('clears all when it moves to another network', async () => {
    await put(database.pool, 'desk');
    await put(database.pool, 'desk', { network: 'other' });
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised cowos pending', 'desk/2 cleared cowos pending']);
    expect(await raised(database.pool)).toEqual([]);
  });

  it('needs a secret when it is new, and keeps it later', async () => {
    expect(await put(database.pool, 'desk', { secret: undefined })).toEqual({ path: '/rule/secret', message: expect.any(String) });
    const secret = Buffer.alloc(24, 7);
    await put(database.pool, 'desk', { secret });
    await put(database.pool, 'desk', { secret: undefined, url: 'https://other.example/' });
    const rule = (await findRule(database.pool, 'desk'))!;
    expect(SECRETS.open(rule.secret, 'desk')).toEqual(secret);
    expect(rule.url).toBe('https://other.example/');
  });

  it('keeps its secret to itself', async () => {
    const secret = Buffer.from('no eyes but the receivers');
    await put(database.pool, 'desk', { secret });
    const { rows } = await database.pool.query('SELECT * FROM alerts.rule');
    const stored = JSON.stringify(rows, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value));
    expect(stored).not.toContain(secret.toString());
    expect(await new Lists(database.pool).rule('desk')).toMatchObject({
      secret: '',
      raised: ['cowos'],
      scope: { all: true },
      disabled: false,
    });
  });

  it('is enabled again', async () => {
    await put(database.pool, 'desk');
    await database.pool.query('UPDATE alerts.rule SET disabled = true');
    await put(database.pool, 'desk', { secret: undefined });
    expect((await findRule(database.pool, 'desk'))?.disabled).toBe(false);
  });

  it('sends nothing while it is disabled, though it goes on deciding, and drops what waits', async () => {
    await put(database.pool, 'desk');
    await put(database.pool, 'desk', { secret: undefined, disabled: true });
    await takeAndDecide(database.pool, scoring(2, ['hbm', 40]));
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised cowos dropped', 'desk/2 raised hbm dropped']);
    expect(await raised(database.pool)).toEqual(['desk:cowos', 'desk:hbm']);
    expect(await new Lists(database.pool).rule('desk')).toMatchObject({ disabled: true });
  });

  it('may begin disabled, and sends what is raised once it is enabled', async () => {
    await put(database.pool, 'desk', { disabled: true });
    await takeAndDecide(database.pool, scoring(2, ['cowos', 3], ['hbm', 40]));
    await put(database.pool, 'desk', { secret: undefined });
    expect((await deliveries(database.pool)).at(-1)).toMatch(/^desk\/\d+ raised hbm pending$/);
    expect((await deliveries(database.pool)).filter((line) => line.endsWith('pending'))).toHaveLength(1);
    expect(await raised(database.pool)).toEqual(['desk:hbm']);
  });

  it('clears without a call when it moves to another network while it is disabled', async () => {
    await put(database.pool, 'desk');
    await put(database.pool, 'desk', { network: 'other', disabled: true });
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised cowos dropped', 'desk/2 cleared cowos dropped']);
  });

  it('bears many puts at once with decisions beside them', async () => {
    const puts = Array.from({ length: 12 }, (_, i) =>
      put(database.pool, `rule-${i % 3}`, { threshold: 20 + (i % 5), network: i % 4 === 0 ? 'other' : 'accelerators' }),
    );
    const decisions = Array.from({ length: 6 }, (_, i) => takeAndDecide(database.pool, scoring(i + 2, ['cowos', i % 2 === 0 ? 10 : 50])));
    await Promise.all([...puts, ...decisions]);
    const ids = (await deliveries(database.pool)).map((line) => line.split(' ')[0]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a rule that is deleted', () => {
  it('drops what it still had to send, and publishes that its nodes are clear', async () => {
    await put(database.pool, 'desk');
    expect(await deleteRule(database.pool, 'desk')).toBe(true);
    expect(await deleteRule(database.pool, 'desk')).toBe(false);
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised cowos dropped']);
    const { rows } = await database.pool.query('SELECT headers FROM alerts.outbox ORDER BY position');
    expect(rows.map(({ headers }) => Buffer.from(headers.ce_type, 'base64').toString())).toEqual([
      'chokepoint.alert.raised.v1',
      'chokepoint.alert.cleared.v1',
    ]);
  });

  it('does not give its ids away to a later rule of its name', async () => {
    await put(database.pool, 'desk');
    await deleteRule(database.pool, 'desk');
    await put(database.pool, 'desk');
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised cowos dropped', 'desk/3 raised cowos pending']);
  });
});

describe('the bounds of levels', () => {
  it('may be configured anew: rules that name a level follow, numbers stay', async () => {
    await put(database.pool, 'level', { raiseAt: 'high' });
    await put(database.pool, 'number');
    await renewThresholds(database.pool, [5, 15, 24, 40]);
    expect(await deliveries(database.pool)).toEqual([
      'level/1 raised cowos pending',
      'number/1 raised cowos pending',
      'level/2 raised hbm pending',
    ]);
  });
});
