import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, runCli } from '../testing/run-cli.js';

const EXAMPLES = join(ROOT, 'libs/exposure/fixtures');
const TOY = join(EXAMPLES, 'toy-network.json');
const IN_PROCESS = join(EXAMPLES, 'toy-in-process.json');
const EVENTS = join(EXAMPLES, 'events.jsonl');

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'offline-'))));
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function json(...args: string[]) {
  const { code, stdout, stderr } = await runCli([...args, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

const rounded = (scores: Record<string, number>, digits: number) =>
  Object.fromEntries(Object.entries(scores).map(([node, score]) => [node, Number(score.toFixed(digits))]).filter(([, score]) => score !== 0));

describe('chokepoint validate', () => {
  it('counts what a network holds', async () => {
    expect(await json('validate', '--network', TOY)).toEqual({ network: 'toy', nodes: 8, lanes: 9, standingShortages: {} });
  });

  it('names standing shortages, which are legal', async () => {
    const network = await file('short.json', { id: 'short', nodes: [{ id: 'a', demand: 10, capacity: 4 }] });
    expect(await json('validate', '--network', network)).toEqual({ network: 'short', nodes: 1, lanes: 0, standingShortages: { a: 0.4 } });
  });

  it('points at what is wrong and ends with 2', async () => {
    const document = JSON.parse(await readFile(TOY, 'utf8'));
    document.supplies[3].share = -1;
    const { code, stdout, stderr } = await runCli(['validate', '--network', await file('bad.json', document)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^\/supplies\/3\/share: /m);
  });

  it('reads standard input', async () => {
    const { code, stdout } = await runCli(['validate', '--network', '-'], { input: await readFile(TOY, 'utf8') });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'toy: 8 nodes, 9 lanes, no error\n' });
  });
});

describe('chokepoint simulate', () => {
  it('reproduces the first worked example', async () => {
    const scenario = await file('cowos.json', { capacity: [{ node: 'cowos', remaining: 0.5, fullWeeks: 6, rampWeeks: 4 }] });
    const simulated = await json('simulate', '--network', TOY, '--scenario', scenario);
    expect(Object.keys(simulated)).toEqual(['network', 'baseline', 'output', 'service', 'exposure', 'timeToImpact', 'timeToRecovery', 'depth']);
    expect(rounded(simulated.exposure, 3)).toEqual({ cowos: 13.057, trainium2: 6.268, nvidia: 6.268, apple: 5.943, cloud: 5.943 });
    expect(simulated.service.apple).toHaveLength(52);
  });

  it('reproduces the second worked example', async () => {
    const { exposure, timeToImpact } = await json('simulate', '--network', IN_PROCESS, '--scenario', join(EXAMPLES, 'two-incidents.json'));
    expect(rounded(exposure, 6)).toEqual({ n5: 16.619664, trainium2: 14.324555, nvidia: 2.844753, apple: 7.127338, cloud: 2.697046 });
    expect(timeToImpact).toMatchObject({ n5: 0, trainium2: 2, nvidia: 2, apple: 3, cloud: 3, hbm: null });
  });

  it('disturbs nothing without a scenario', async () => {
    expect(rounded((await json('simulate', '--network', TOY)).exposure, 6)).toEqual({});
  });

  it('points at what is wrong in the scenario', async () => {
    const scenario = await file('unknown.json', { capacity: [{ node: 'nowhere', remaining: 0.5, fullWeeks: 6 }] });
    const { code, stderr } = await runCli(['simulate', '--network', TOY, '--scenario', scenario]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^\/capacity\/0\/node: /m);
  });

  it('draws a table for people', async () => {
    const { stdout } = await runCli(['simulate', '--network', IN_PROCESS, '--scenario', join(EXAMPLES, 'two-incidents.json')], { env: { NO_COLOR: '1' } });
    expect(stdout).toMatch(/^n5 +16\.6 +elevated +0 /m);
    expect(stdout).toMatch(/The other 3 nodes are not exposed\./);
  });
});

describe('chokepoint score', () => {
  const score = (asOf: string, events = EVENTS) => json('score', '--network', IN_PROCESS, '--events', events, '--as-of', asOf);

  it.each([
    ['2025-01-22T00:00Z', { n5: 0.80973 }],
    ['2025-01-26T12:00Z', { n5: 1.316782, hbm: 0.349354, trainium2: 2.575874, nvidia: 0.750119, apple: 1.101691, cloud: 0.711171 }],
    ['2025-03-01', { trainium2: 1.766876, apple: 0.496582 }],
  ])('reproduces the third worked example as of %s', async (asOf, expected) => {
    expect(rounded((await score(asOf)).exposure, 6)).toEqual(expected);
  });

  it('tells the disturbances and levels behind the scores, and nothing beside', async () => {
    const scored = await score('2025-01-22T00:00Z');
    expect(Object.keys(scored).sort()).toEqual(
      ['asOf', 'baseline', 'depth', 'disturbances', 'exposure', 'level', 'network', 'output', 'service', 'timeToImpact', 'timeToRecovery'].sort(),
    );
    expect(scored).toMatchObject({ asOf: '2025-01-22T00:00:00.000Z', disturbances: { weeks: 104, fromWeek: 52, capacity: [{ node: 'n5', incident: 'quake' }] }, level: { n5: 'low' } });
  });

  it('points at the line and the field that is wrong', async () => {
    const lines = (await readFile(EVENTS, 'utf8')).split('\n');
    lines[1] = lines[1].replace('"remaining": 0.4', '"remaining": "much"');
    const { code, stderr } = await runCli(['score', '--network', IN_PROCESS, '--events', await file('bad.jsonl', lines.join('\n')), '--as-of', '2025-03-01']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^line 2: \/data\/remaining: /m);
  });

  it('lets the least of two contents under one key hold, and names the other', async () => {
    const [first] = (await readFile(EVENTS, 'utf8')).split('\n');
    const earlier = first.replace('06:00:00Z', '05:00:00Z').replace('"remaining": 0.2', '"remaining": 1');
    const events = await file('conflict.jsonl', `${first}\n\n${earlier}\n${first}\n`);
    const { code, stdout, stderr } = await runCli(['score', '--network', IN_PROCESS, '--events', events, '--as-of', '2025-01-22', '--json']);
    expect(code).toBe(0);
    expect(rounded(JSON.parse(stdout).exposure, 6)).toEqual({});
    expect(stderr).toMatch(/^line 1: other content under the key of line 3 .*: that of line 3 holds$/m);
  });
});

describe('chokepoint', () => {
  it.each([
    ['an unknown command', ['nonsense']],
    ['an unknown option', ['validate', '--nonsense']],
    ['a missing option', ['score', '--network', TOY]],
    ['a missing file', ['validate', '--network', '/nowhere.json']],
    ['a moment that is none', ['score', '--network', TOY, '--events', EVENTS, '--as-of', 'soon']],
    ['no command', []],
  ])('ends with 2 for %s', async (_, args) => {
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('ends with 1 where no service answers', async () => {
    const { code, stderr } = await runCli(['exposure', 'apple', '--risk', '127.0.0.1:9']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/no answer from 127\.0\.0\.1:9 /);
  });

  it.each(['up', 'exposure', 'watch', 'history', 'report', 'publish', 'import-network', 'validate', 'simulate', 'score'])('%s has help with an example', async (command) => {
    const { code, stdout } = await runCli([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Examples?:\n {2}\$ npx chokepoint /);
  });
});
