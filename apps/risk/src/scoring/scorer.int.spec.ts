import { ModelPool } from '@chokepoint/workers';
import { advanceTo } from '../clock/advance-to.js';
import { report } from '../given-records.js';
import { AWAITED, fixture, GivenRisk, recordsOf, SILENT } from '../given-risk.js';
import { NetworkVersions } from '../networks/versions.js';
import type { RiskParts } from '../risk.parts.js';
import { Scorer } from './scorer.js';

const NETWORK = fixture('toy-in-process.json');
const EVENTS = recordsOf(fixture('events.jsonl'));

const once = <T>(work: () => Promise<T>) => {
  let done: Promise<T> | undefined;
  return () => (done ??= work());
};

describe('Risk', () => {
  let given: GivenRisk;
  let risk: RiskParts;

  const advance = (time: string) => advanceTo(given.database.pool, risk.clock, risk.signals, time, AWAITED);
  const present = async () => {
    const rows = await given.rows<{ node: string; exposure: number }>('SELECT node, exposure FROM risk.exposure WHERE exposure > 1e-9 ORDER BY node');
    return Object.fromEntries(rows.map(({ node, exposure }) => [node, Number(exposure.toFixed(6))]));
  };
  const history = async (node: string) => (await risk.history.points('toy-in-process', node, { from: 0, to: 30_000 }, 1_000)).map(({ asOf, exposure }) => [asOf.slice(0, 10), exposure] as const);
  const historyIsComplete = () =>
    given.until(`SELECT history_dirty IS NULL AND EXISTS (SELECT FROM risk.history WHERE day = (scored_at AT TIME ZONE 'UTC')::date - 1) AS done FROM risk.network`);

  beforeEach(async () => {
    given = await GivenRisk.open();
    risk = await given.start();
  });
  afterEach(() => given.close());

  it('scores the worked example through the event path', async () => {
    await risk.networks.import({ document: NETWORK, dryRun: false });
    await given.take(...EVENTS);
    await advance('2025-01-22T00:00:00Z');
    expect(await present()).toEqual({ n5: 0.80973 });
    await advance('2025-01-26T12:00:00Z');
    expect(await present()).toEqual({ n5: 1.316782, hbm: 0.349354, trainium2: 2.575874, nvidia: 0.750119, apple: 1.101691, cloud: 0.711171 });
    await advance('2025-03-01T00:00:00Z');
    expect(await present()).toEqual({ trainium2: 1.766876, apple: 0.496582 });
  });

  it('keeps one point of history for every day from the first fact to the day before the present', async () => {
    await risk.networks.import({ document: NETWORK, dryRun: false });
    await given.take(...EVENTS);
    await advance('2025-03-01T10:00:00Z');
    await historyIsComplete();
    const points = await history('n5');
    expect([points[0][0], points.at(-1)![0], points.length]).toEqual(['2025-01-21', '2025-02-28', 39]);
  });

  it('scores the days from a late fact on again, and no others', async () => {
    await risk.networks.import({ document: NETWORK, dryRun: false });
    await given.take(...EVENTS);
    await advance('2025-03-01T10:00:00Z');
    await historyIsComplete();
    const before = await history('cowos');
    await given.take(report('late', '2025-02-10T00:00:00Z', { node: 'cowos', incident: 'fire', remaining: 0, start: '2025-02-09T00:00:00Z' }));
    await given.until(`SELECT count(*) = 0 AS done FROM risk.unscored`);
    await historyIsComplete();
    const after = await history('cowos');
    expect(after.filter(([, exposure], place) => exposure !== before[place][1]).map(([day]) => day)[0]).toBe('2025-02-10');
    expect(after.at(-1)![1]).toBeGreaterThan(1);
  });

  it('labels the days before the first version of the network', async () => {
    await given.clockTo('2025-02-01T00:00:00Z');
    await risk.networks.import({ document: NETWORK, dryRun: false });
    await given.take(...EVENTS);
    await advance('2025-02-03T00:00:00Z');
    await historyIsComplete();
    const points = await risk.history.points('toy-in-process', 'n5', { from: 0, to: 30_000 }, 1_000);
    expect(points.filter(({ beforeFirstVersion }) => beforeFirstVersion).at(-1)!.asOf).toBe('2025-01-31T23:59:59.999Z');
    expect(points.at(-1)!.beforeFirstVersion).toBe(false);
  });

  it('keeps a fact dated after the clock and scores it when its time comes', async () => {
    await risk.networks.import({ document: NETWORK, dryRun: false });
    await advance('2025-01-01T00:00:00Z');
    await given.take(...EVENTS);
    await given.until(`SELECT count(*) = 0 AS done FROM risk.unscored`);
    expect(await present()).toEqual({});
    await advance('2025-01-22T00:00:00Z');
    expect(await present()).toEqual({ n5: 0.80973 });
  });

  it('scores a fact dated ahead as soon as the wall’s clock is there', async () => {
    await given.stop(risk);
    risk = await given.start('wall');
    await risk.networks.import({ document: NETWORK, dryRun: false });
    const soon = new Date(Date.now() + 2_000).toISOString();
    await given.take(report('soon', soon, { node: 'cowos', remaining: 0, start: soon, until: '2999-01-01' }));
    await given.until(`SELECT count(*) = 0 AS done FROM risk.unscored`);
    expect(await present()).toEqual({});
    await given.until(`SELECT exposure > 5 AS done FROM risk.exposure WHERE node = 'cowos'`);
  });

  it('scores a moment with every fact that was held when the clock was moved there', async () => {
    await risk.networks.import({ document: NETWORK, dryRun: false });
    await advance('2025-01-21T00:00:00Z');
    await given.stop(risk);
    const takenWhileItLooks = once(async () => {
      await given.take(...EVENTS);
      await given.clockTo('2025-01-22T00:00:00Z');
    });
    let scorings = 0;
    const clock = { mode: 'replay' as const, now: async () => takenWhileItLooks().then(() => risk.clock.now()) };
    const model = new ModelPool(1);
    const scorer = new Scorer({ ...risk, model, versions: new NetworkVersions(given.database.pool, model), mostProjections: 64, clock, logger: SILENT, onScored: () => scorings++ });
    scorer.start();
    await given.until(`SELECT NOT EXISTS (SELECT FROM risk.unscored) AND scored_at = '2025-01-22Z' AS done FROM risk.network`);
    await scorer.stop();
    await model.close();
    expect(scorings).toBe(1);
  });

  it('goes on where it stood after a restart, and publishes nothing twice', async () => {
    await risk.networks.import({ document: NETWORK, dryRun: false });
    await given.take(...EVENTS);
    await advance('2025-01-26T12:00:00Z');
    const outbox = await given.rows('SELECT * FROM risk.outbox ORDER BY position');
    await given.stop(risk);
    risk = await given.start();
    await advance('2025-01-26T12:00:00Z');
    await given.take(...EVENTS);
    await given.until(`SELECT count(*) = 0 AS done FROM risk.unscored`);
    expect(await given.rows('SELECT * FROM risk.outbox ORDER BY position')).toEqual(outbox);
    await advance('2025-03-01T00:00:00Z');
    expect(await present()).toEqual({ trainium2: 1.766876, apple: 0.496582 });
  });

  it('never lets two processes score at once, and lets the second take over', async () => {
    await risk.networks.import({ document: NETWORK, dryRun: false });
    await given.take(...EVENTS);
    const second = await given.start();
    await advance('2025-01-22T00:00:00Z');
    await given.stop(risk);
    risk = second;
    await advance('2025-01-26T12:00:00Z');
    expect((await present())['apple']).toBe(1.101691);
  });

  it('tells of a node that left the network once', async () => {
    await risk.networks.import({ document: NETWORK, dryRun: false });
    await given.take(...EVENTS);
    await advance('2025-01-26T12:00:00Z');
    const without = JSON.parse(NETWORK) as { nodes: { id: string }[]; requirements: { node: string }[]; supplies: { to: string }[] };
    without.nodes = without.nodes.filter(({ id }) => id !== 'cloud');
    without.requirements = without.requirements.filter(({ node }) => node !== 'cloud');
    without.supplies = without.supplies.filter(({ to }) => to !== 'cloud');
    await risk.networks.import({ document: JSON.stringify(without), dryRun: false });
    await given.until(`SELECT scored_version = 2 AS done FROM risk.network`);
    await advance('2025-01-27T00:00:00Z');
    const gone = await given.rows<{ data: string }>(`SELECT convert_from(value, 'UTF8') AS data FROM risk.outbox WHERE convert_from(key, 'UTF8') = 'cloud' ORDER BY position`);
    expect(gone.map(({ data }) => (JSON.parse(data) as { exposure: number | null }).exposure).filter((exposure) => exposure === null)).toHaveLength(1);
    await expect(risk.exposures.one('toy-in-process', 'cloud')).rejects.toThrow('cloud');
  });
});
