import { jest } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { risk } from '@chokepoint/contracts/grpc';
import { ROOT, runCli } from '../testing/run-cli.js';
import { example } from './given-events.js';
import { GivenSystem, type GivenService } from './given-system.js';

const EXAMPLES = join(ROOT, 'libs/exposure/fixtures');
const NETWORKS = { toy: 'toy-network.json', 'toy-in-process': 'toy-in-process.json' };
const COWOS = { capacity: [{ node: 'cowos', remaining: 0.5, fullWeeks: 6, rampWeeks: 4 }] };
/** As printed in the exposure model; nodes that are not named score 0. */
const FIRST = { cowos: 13.057, trainium2: 6.268, nvidia: 6.268, apple: 5.943, cloud: 5.943 };
const SECOND = { n5: 16.619664, trainium2: 14.324555, nvidia: 2.844753, apple: 7.127338, cloud: 2.697046 };
const SECOND_IMPACT = { n5: 0, trainium2: 2, nvidia: 2, apple: 3, cloud: 3 };
const THIRD: readonly [asOf: string, scores: Record<string, number>][] = [
  ['2025-01-22T00:00:00.000Z', { n5: 0.80973 }],
  ['2025-01-26T12:00:00.000Z', { n5: 1.316782, hbm: 0.349354, trainium2: 2.575874, nvidia: 0.750119, apple: 1.101691, cloud: 0.711171 }],
  ['2025-03-01T00:00:00.000Z', { trainium2: 1.766876, apple: 0.496582 }],
];
/** The first one, years after the third. */
const [LATER, SIX_WEEKS_ON] = ['2030-01-01T00:00:00.000Z', '2030-02-12T00:00:00.000Z'];
const COWOS_REPORT = { node: 'cowos', incident: 'as an event', status: 'confirmed', remaining: 0.5, start: LATER, until: SIX_WEEKS_ON, rampWeeks: 4 };

jest.setTimeout(120_000);

type Network = keyof typeof NETWORKS;
type Depth = { readonly shortfall: number; readonly week: number } | null;

/** What one way of asking says of one node. */
interface Scored {
  readonly exposure: number;
  readonly timeToImpact: number | null;
  readonly timeToRecovery: number | null;
  readonly depth: Depth;
}
interface Simulated extends Scored {
  readonly baseline: number;
  readonly output: readonly number[];
  readonly service: readonly number[];
}

let folder: string;
let system: GivenSystem;
let riskService: GivenService<'risk'>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'right-'));
  system = await GivenSystem.open({ eventLog: 'postgres' });
  const [capacity, delivery] = await Promise.all([system.start('capacity'), system.start('delivery')]);
  riskService = await system.start('risk', { RISK_CLOCK: 'replay' });
  for (const name of Object.values(NETWORKS)) await riskService.client.importNetwork({ document: example(name) });
  const doors = ['--capacity', capacity.grpc, '--delivery', delivery.grpc];
  expect(await runCli(['publish', '--events', join(EXAMPLES, 'events.jsonl'), ...doors])).toMatchObject({ code: 0 });
  await capacity.client.report({ time: LATER, report: COWOS_REPORT });
});
afterAll(async () => {
  await system.close();
  await rm(folder, { recursive: true });
});

describe('The worked examples, by every way in', () => {
  it('first: two sources that are one', async () => {
    const simulated = await simulatedBothWays('toy', COWOS);
    expect(rounded(simulated, 3)).toEqual(FIRST);
    expect(simulated['trainium2'].exposure).toBeCloseTo(simulated['nvidia'].exposure, 9);
  });

  it('second: goods in process, scrap, standby, fractions of weeks', async () => {
    const simulated = await simulatedBothWays('toy-in-process', JSON.parse(example('two-incidents.json')));
    expect(rounded(simulated, 6)).toEqual(SECOND);
    const impact = Object.entries(simulated).flatMap(([node, { timeToImpact }]) => (timeToImpact === null ? [] : [[node, timeToImpact]]));
    expect(Object.fromEntries(impact)).toEqual(SECOND_IMPACT);
  });

  it.each(THIRD)('third: events, scored as of %s', async (asOf, scores) => {
    await riskService.client.advanceTo({ time: asOf });
    const present = await presentOf('toy-in-process', asOf);
    expect(rounded(present, 6)).toEqual(scores);
    const { disturbances, ...scored } = await cli('score', ['--network', join(EXAMPLES, NETWORKS['toy-in-process']), '--events', join(EXAMPLES, 'events.jsonl'), '--as-of', asOf]);
    expect(present).toEqual(withoutWeeks(byNode(scored)));
    // What `score` says it was disturbed by, simulated, is the same again.
    expect(await simulatedBothWays('toy-in-process', disturbances)).toEqual(byNode(scored));
  });

  it('first, told as an event', async () => {
    await riskService.client.advanceTo({ time: LATER });
    expect(rounded(await presentOf('toy', LATER), 3)).toEqual(FIRST);
  });
});

/** Simulates on the command line and over gRPC, which must agree to the last bit. */
async function simulatedBothWays(network: Network, scenario: object): Promise<Record<string, Simulated>> {
  const file = join(folder, 'scenario.json');
  await writeFile(file, JSON.stringify(scenario));
  const printed = byNode(await cli('simulate', ['--network', join(EXAMPLES, NETWORKS[network]), '--scenario', file]));
  let result: risk.SimulateResult | undefined;
  for await (const step of riskService.client.simulate({ network, scenario: JSON.stringify(scenario) })) result = step.result ?? result;
  const answered = result!.nodes.map(({ node, baseline, output, service, ...scored }) => [node, { baseline, output: output!.values, service: service!.values, ...scoredOf(scored) }]);
  expect(Object.fromEntries(answered)).toEqual(printed);
  return printed;
}

async function presentOf(network: Network, asOf: string): Promise<Record<string, Scored>> {
  const { exposures } = await riskService.client.listExposures({ network });
  expect(new Set(exposures.map((exposure) => exposure.asOf))).toEqual(new Set([asOf]));
  for (const each of exposures) expect(await riskService.client.getExposure({ network, node: each.node })).toEqual({ exposure: each });
  return Object.fromEntries(exposures.map(({ node, ...scored }) => [node, scoredOf(scored)]));
}

/** Absent on the wire is null in JSON. */
function scoredOf({ exposure, timeToImpact, timeToRecovery, depth }: { exposure: number; timeToImpact?: number; timeToRecovery?: number; depth?: Depth }): Scored {
  return { exposure, timeToImpact: timeToImpact ?? null, timeToRecovery: timeToRecovery ?? null, depth: depth ? { shortfall: depth.shortfall, week: depth.week } : null };
}

async function cli(command: string, args: readonly string[]) {
  const { code, stdout, stderr } = await runCli([command, ...args, '--json']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

/** The document of `simulate` or `score`, node by node. */
function byNode(printed: Record<keyof Simulated, Record<string, never>>): Record<string, Simulated> {
  const { baseline, output, service, exposure, timeToImpact, timeToRecovery, depth } = printed;
  const node = (id: string) => ({ baseline: baseline[id], output: output[id], service: service[id], exposure: exposure[id], timeToImpact: timeToImpact[id], timeToRecovery: timeToRecovery[id], depth: depth[id] });
  return Object.fromEntries(Object.keys(exposure).map((id) => [id, node(id)]));
}

function withoutWeeks(simulated: Record<string, Simulated>): Record<string, Scored> {
  return Object.fromEntries(Object.entries(simulated).map(([node, { baseline: _, output: __, service: ___, ...scored }]) => [node, scored]));
}

function rounded(scored: Record<string, Scored>, digits: number): Record<string, number> {
  const scores = Object.entries(scored).map(([node, { exposure }]) => [node, Number(exposure.toFixed(digits))] as const);
  return Object.fromEntries(scores.filter(([, exposure]) => exposure !== 0));
}
