import { advanceTo } from '../clock/advance-to.js';
import { report } from '../given-records.js';
import { AWAITED, fixture, GivenRisk, recordsOf } from '../given-risk.js';
import { explain, explainPresent } from '../questions/explain.js';
import type { RiskParts } from '../risk.parts.js';

const NOW = '2025-01-26T12:00:00Z';
const LATER = '2025-01-27T12:00:00Z';
const BOUNDS = [5, 15, 25, 40];

describe('The newest present', () => {
  let given: GivenRisk;
  let risk: RiskParts;
  const version = () => risk.networks.version('');
  const known = async () => risk.presents.of(await version())!;
  const explained = async (node: string, asOf = Date.parse(NOW)) => ({ version: await version(), facts: await risk.facts(), node, asOf, bounds: BOUNDS });

  beforeAll(async () => {
    given = await GivenRisk.open();
    risk = await given.start();
    await risk.networks.import({ document: fixture('toy-in-process.json'), dryRun: false });
    await given.take(...recordsOf(fixture('events.jsonl')), report('fire', '2025-01-25T00:00:00Z', { node: 'cowos', incident: 'fire', remaining: 0.5, start: '2025-01-24T00:00:00Z' }));
    await advanceTo(given.database.pool, risk.clock, risk.signals, NOW, AWAITED);
  });
  afterAll(() => given.close());

  it('is attributed once, whoever asks', async () => {
    const present = await known();
    expect(present.newest.present.asOf).toBe(Date.parse(NOW));
    expect(present.attribution()).toBe((await known()).attribution());
  });

  it('is explained as the same moment is when all of it is reckoned anew', async () => {
    const anew = await explain(risk.questions, await explained('apple'), AWAITED);
    expect(anew.incidents.length).toBeGreaterThan(1);
    expect(await explainPresent(risk, await explained('apple'))).toEqual(anew);
  });

  it('does not answer for other moments, versions or nodes', async () => {
    expect(await explainPresent(risk, await explained('apple', Date.parse(NOW) - 1))).toBeUndefined();
    expect(risk.presents.of({ network: 'toy-in-process', version: 2 })).toBeUndefined();
    await expect(explainPresent(risk, await explained('nobody'))).rejects.toThrow('has no node nobody');
  });

  it('gives way to the next', async () => {
    const before = await known();
    await advanceTo(given.database.pool, risk.clock, risk.signals, LATER, AWAITED);
    expect((await known()).newest.present.asOf).toBe(Date.parse(LATER));
    expect((await known()).attribution()).not.toBe(before.attribution());
  });

  it('is scored again by who begins to score, though nothing has changed', async () => {
    risk.presents.forget();
    expect(risk.presents.of(await version())).toBeUndefined();
    const published = await given.rows('SELECT position FROM risk.outbox');
    risk.signals.ring('risk_clock');
    while (!risk.presents.of(await version())) await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await known()).newest.present.asOf).toBe(Date.parse(LATER));
    expect(await given.rows('SELECT position FROM risk.outbox')).toEqual(published);
  });
});
