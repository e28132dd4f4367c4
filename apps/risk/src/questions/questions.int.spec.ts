import type { risk as messages } from '@chokepoint/contracts/grpc';
import { levelOf } from '@chokepoint/exposure';
import { advanceTo } from '../clock/advance-to.js';
import { report } from '../given-records.js';
import { AWAITED, fixture, GivenRisk, recordsOf } from '../given-risk.js';
import type { RiskParts } from '../risk.parts.js';
import { compare } from './compare.js';
import { explain } from './explain.js';
import { listContributions } from './list-contributions.js';
import { readLatent } from './latent.js';
import { readNexus } from './nexus.js';
import { simulate } from './simulate.js';
import { readStress } from './stress.js';
import { readStructure } from './structure.js';

const NETWORK = fixture('toy-in-process.json');
const NOW = '2025-01-26T12:00:00Z';
const REQUEST = { network: '', scenario: '', change: '', loss: undefined };

const resultOf = async <R>(steps: AsyncIterable<{ result?: R | undefined; progress?: unknown }>): Promise<R> => {
  let result: R | undefined;
  for await (const step of steps) result = step.result ?? result;
  return result!;
};
const byNode = <N extends { node: string }>(nodes: readonly N[]) => new Map(nodes.map((each) => [each.node, each]));

describe('Planners are answered', () => {
  let given: GivenRisk;
  let risk: RiskParts;
  const version = () => risk.networks.version('');

  beforeAll(async () => {
    given = await GivenRisk.open();
    risk = await given.start();
    await risk.networks.import({ document: NETWORK, dryRun: false });
    await given.take(...recordsOf(fixture('events.jsonl')), report('fire', '2025-01-25T00:00:00Z', { node: 'cowos', incident: 'fire', remaining: 0.5, start: '2025-01-24T00:00:00Z' }));
    await advanceTo(given.database.pool, risk.clock, risk.signals, NOW, AWAITED);
  });
  afterAll(() => given.close());

  it('how much of a node’s exposure comes from each incident, to the last digit', async () => {
    const facts = await risk.facts();
    const { exposure, incidents, standing, exact } = await explain(risk.questions, { version: await version(), facts, node: 'apple', asOf: Date.parse(NOW), bounds: [5, 15, 25, 40] }, AWAITED);
    expect(exact).toBe(true);
    expect(incidents.length).toBeGreaterThan(1);
    expect(incidents.reduce((sum, { contribution }) => sum + contribution!, standing)).toBeCloseTo(exposure!.exposure, 9);
  });

  it('what each incident contributes to every node at once, as it does to each', async () => {
    const { incidents, nodes, exact, disturbances } = await listContributions(risk, await version(), AWAITED);
    const one = await explain(risk.questions, { version: await version(), facts: await risk.facts(), node: 'apple', asOf: Date.parse(NOW), bounds: [5, 15, 25, 40] }, AWAITED);
    const { points, standing, exposure } = byNode(nodes).get('apple')!;
    expect([exact, disturbances, standing, exposure]).toEqual([true, one.disturbances, one.standing, one.exposure!.exposure]);
    expect(one.incidents.map(({ incident }) => points[incidents.indexOf(incident)])).toEqual(one.incidents.map(({ contribution }) => contribution));
    for (const node of nodes) expect(node.points.reduce((sum, each) => sum + each, node.standing)).toBeCloseTo(node.exposure, 9);
  });

  it('what each incident contributes to what is published', async () => {
    const events = await given.rows<{ value: Buffer }>(`SELECT value FROM risk.outbox WHERE topic = 'chokepoint.exposures'`);
    const changes = events.map(({ value }) => JSON.parse(value.toString()) as { exposure: number; standing: number; standardError: number; incidents: { contribution: number }[] });
    expect(changes.filter(({ exposure }) => exposure > 1).length).toBeGreaterThan(0);
    for (const { exposure, standing, incidents } of changes) expect(incidents.reduce((sum, { contribution }) => sum + contribution, standing)).toBeCloseTo(exposure, 9);
    expect(new Set(changes.map(({ standardError }) => standardError))).toEqual(new Set([0]));
  });

  it('what a loss would add to the present', async () => {
    const loss = { nodes: ['hbm'], owners: [], countries: [], weeks: 4 };
    const result = await resultOf<messages.SimulateResult>(simulate(risk, await version(), { ...REQUEST, loss }, AWAITED));
    const apple = byNode(result.nodes).get('apple')!;
    expect([result.fromWeek, apple.service!.values.length]).toEqual([52, 104]);
    expect(apple.present).toBeCloseTo((await risk.exposures.one('toy-in-process', 'apple')).exposure, 12);
    expect(apple.difference).toBeCloseTo(apple.exposure - apple.present!, 12);
    expect(apple.difference).toBeGreaterThan(1);
    expect([apple.level, byNode((await resultOf<messages.SimulateResult>(simulate({ ...risk, levelBounds: [0.1, 0.2, 0.3, apple.exposure] }, await version(), { ...REQUEST, loss }, AWAITED))).nodes).get('apple')!.level]).toEqual([levelOf(apple.exposure, risk.levelBounds), 'severe']);
  });

  it('what a second source, laid over the present, would save', async () => {
    const change = JSON.stringify({ nodes: [{ id: 'other-hbm', capacity: 100 }], supplies: [{ from: 'other-hbm', to: 'nvidia', input: 'memory', share: 0.5 }] });
    const result = await resultOf<messages.SimulateResult>(simulate(risk, await version(), { ...REQUEST, change }, AWAITED));
    const nodes = byNode(result.nodes);
    const { present, difference } = nodes.get('other-hbm')!;
    expect([present, difference]).toEqual([undefined, undefined]);
    expect(result.notes.map(({ description }) => description)).toEqual(['hbm → nvidia: 100 % gives way to 50 %']);
    expect(nodes.get('nvidia')!.difference).toBeLessThanOrEqual(0);
  });

  it('how much a change of the network buys against the same disturbance', async () => {
    const change = JSON.stringify({ requirements: [{ node: 'trainium2', input: 'memory', stockWeeks: 20 }] });
    const scenario = JSON.stringify({ capacity: [{ node: 'hbm', remaining: 0, fullWeeks: 6 }] });
    const result = await resultOf<messages.CompareResult>(compare(risk, await version(), { network: '', scenario, change, loss: undefined }, AWAITED));
    const trainium = byNode(result.nodes).get('trainium2')!;
    expect(trainium.difference).toBeCloseTo(trainium.after! - trainium.before!, 12);
    expect(trainium.difference).toBeLessThan(-1);
  });

  it('with the field that is wrong', async () => {
    const ask = async (request: Omit<Partial<messages.SimulateRequest>, 'network'>) => resultOf(simulate(risk, await version(), { ...REQUEST, ...request }, AWAITED));
    await expect(ask({ loss: { nodes: [], owners: ['Nobody'], countries: [] } })).rejects.toMatchObject({ violations: [{ field: '/loss/owners/0' }] });
    await expect(ask({ change: '{"supplies":[{"from":"hbm"}]}' })).rejects.toMatchObject({ violations: [{ field: '/change/supplies/0/to' }, { field: '/change/supplies/0/input' }] });
    await expect(ask({ over: 'tomorrow' })).rejects.toMatchObject({ violations: [{ field: '/over' }] });
    await expect(resultOf(readStress(risk.questions, await version(), { network: '', lost: [{ nodes: ['hbm', 'nobody'] }] }, AWAITED))).rejects.toMatchObject({ violations: [{ field: '/lost/0/1' }] });
  });

  it('what alone stops a node, and who stands behind its inputs', async () => {
    const { nodes } = await readStructure(risk.questions, await version(), { network: '', nodes: ['apple', 'trainium2'], chokepointsOnly: false }, AWAITED);
    expect(nodes.map(({ node }) => node)).toEqual(['apple', 'trainium2']);
    expect(nodes[1].chokepointNodes).toEqual(expect.arrayContaining(['hbm']));
    expect(nodes[0].inputs[0].vendorHhi).toBeCloseTo(10_000 * ((10 / 12) ** 2 + (2 / 12) ** 2), 6);
    const { nodes: chokepoints } = await readStructure(risk.questions, await version(), { network: '', nodes: ['apple', 'trainium2'], chokepointsOnly: true }, AWAITED);
    expect(chokepoints).toEqual(nodes.map((node) => ({ ...node, inputs: [] })));
  });

  it('which nodes the whole economy hangs on', async () => {
    const { nodes } = await readNexus(risk.questions, await version(), { network: '' }, AWAITED);
    expect(nodes.map(({ esri }) => esri)).toEqual(nodes.map(({ esri }) => esri).toSorted((a, b) => b - a));
    expect(nodes[0].esri).toBeGreaterThan(0.5);
  });

  it('what the best response to each loss would still lose, with progress on the way', async () => {
    const steps: messages.StressResponse[] = [];
    for await (const step of readStress(risk.questions, await version(), { network: '', lost: [] }, AWAITED)) steps.push(step);
    const { nodes, owners } = steps.at(-1)!.result!;
    expect(steps.length).toBeGreaterThan(2);
    expect(Math.max(...nodes.map(({ rei }) => rei))).toBe(1);
    expect(owners.map(({ id }) => id)).toContain('TSMC');
  });

  it('how exposed it is to what has not happened', async () => {
    const { owners } = await resultOf<messages.LatentExposure>(readLatent(risk.questions, await version(), AWAITED));
    expect(owners.find(({ name }) => name === 'TSMC')!.exposure['apple']).toBeGreaterThan(10);
  });
});
