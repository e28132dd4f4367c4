import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { GivenSystem } from '../acceptance/given-system.js';
import { json as printedJson, refused, REFERENCE, runHere, text as printed, TOY } from '../analysis/given-files.js';

jest.setTimeout(60_000);

const toy = async () => JSON.parse(await readFile(TOY, 'utf8'));
/** The toy network with a second maker of memory, whose shares nobody says. */
const secondSource = async () => {
  const document = await toy();
  document.nodes.push({ id: 'other-hbm', owner: 'Micron', country: 'US', capacity: 100 });
  for (const supply of document.supplies.filter(({ from }: { from: string }) => from === 'hbm')) {
    delete supply.share;
    document.supplies.push({ from: 'other-hbm', to: supply.to, input: supply.input });
  }
  return document;
};

let system: GivenSystem;
let address: string;
let folder: string;
let here: (name: string) => string;
beforeAll(async () => {
  system = await GivenSystem.open({ eventLog: 'postgres' });
  address = (await system.start('risk', { RISK_CLOCK: 'replay' })).grpc;
});
afterAll(() => system.close());
beforeEach(async () => {
  await system.rows('TRUNCATE risk.network_version, risk.network CASCADE');
  folder = await mkdtemp(join(tmpdir(), 'networks-'));
  here = (name) => join(folder, name);
});
afterEach(() => rm(folder, { recursive: true }));

const onRisk = (...args: string[]) => [...args, '--risk', address];
const text = (...args: string[]) => printed(...onRisk(...args));
const json = (...args: string[]) => printedJson(...onRisk(...args));
const file = async (name: string, content: unknown) => {
  await writeFile(here(name), typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return here(name);
};
/** Each network of a test has an id of its own: the service remembers the versions it has read. */
let networks = 0;
const named = <T extends object>(document: T) => ({ ...document, id: `toy-${networks}` });
beforeEach(() => void networks++);
const stored = async () => (await system.rows('SELECT version FROM risk.network_version')).length;

describe('chokepoint import network', () => {
  it('tells what would change, chokepoints included, and stores nothing', async () => {
    await text('import', 'network', await file('toy.json', named(await toy())));
    const said = await text('import', 'network', await file('second.json', named(await secondSource())), '--dry-run');
    expect(said).toMatch(/: version 2 would be in force \(9 nodes, 11 lanes\), compared with version 1$/m);
    expect(said).toContain('nodes: 1 added; lanes: 2 added, 2 changed');
    expect(said).toMatch(/^changed +lane +hbm\/nvidia\/memory +share 1 → 0\.5$/m);
    expect(said).toContain('- nvidia would no longer stop with 1 node (hbm) or 1 owner (SK hynix) alone.');
    expect(said).toContain('- nvidia/memory: 2 lanes without a share get 50 % each');
    expect(said).toMatch(/^- 2 nodes without an owner, .*: apple, cloud$/m);
    expect(await stored()).toBe(1);
  });

  it('tells the same on files alone', async () => {
    const [before, after] = [await file('toy.json', named(await toy())), await file('second.json', named(await secondSource()))];
    await text('import', 'network', before);
    const onService = await json('import', 'network', after, '--dry-run');
    const onFiles = await printedJson('import', 'network', after, '--dry-run', '--against', before);
    expect(onFiles).toEqual({ ...onService, version: null, comparedWith: before });
    expect(onFiles.chokepoints.length).toBeGreaterThan(0);
    expect((await printedJson('network', 'diff', before, after, '--files')).changes).toEqual(onFiles.changes);
  });

  it('takes a folder that was exported, and finds it unchanged', async () => {
    const document = await file('network.json', { ...JSON.parse(await readFile(REFERENCE, 'utf8')), id: `reference-${networks}` });
    await text('import', 'network', document);
    expect((await runHere('network', 'export', '--format', 'csv', '--network', `reference-${networks}`, '--out', here('tables'), '--risk', address)).code).toBe(0);
    expect(await text('import', 'network', here('tables'))).toMatch(/: version 1 is already in force \(110 nodes, 467 lanes\)$/m);
    expect(await text('import', 'network', here('tables'), '--id', `other-${networks}`)).toMatch(/^other-\d+: version 1 is now in force/m);
  });

  it('is import-network under another name', async () => {
    expect(await text('import-network', '--network', await file('toy.json', named(await toy())))).toMatch(/^toy-\d+: version 1 is now in force \(8 nodes, 9 lanes\)$/m);
  });

  it.each<[string, unknown, string[], RegExp]>([
    ['text that is no JSON', '{"id":\n"toy",}', [], /^\/document: is not JSON: .*line 2 column 7/m],
    ['bytes that are no UTF-8', Buffer.from('{"id":"Köln"}', 'latin1'), [], /network\.json, line 1: is not UTF-8 here/],
    ['a rule that is broken', { id: 'toy', nodes: [{ id: 'a' }, { id: 'a' }] }, [], /^\/nodes\/1\/id: a second node a$/m],
    ['a number beyond numbers', '{"id":"toy","nodes":[{"id":"a","demand":1e309}]}', [], /^\/nodes\/0\/demand: /m],
    ['a long author', { id: 'toy', nodes: [] }, ['--author', 'a'.repeat(300)], /^--author: expected at most 256 characters/m],
    ['a comparison that is no preview', { id: 'toy', nodes: [] }, ['--against', 'x'], /^--against: only with --dry-run$/m],
  ])('refuses %s, and stores nothing', async (_, content, args, message) => {
    await refused(onRisk('import', 'network', await file('network.json', content), ...args), message);
    expect(await stored()).toBe(0);
  });

  it('refuses a broken folder with file, line and column, and stores nothing', async () => {
    await mkdir(here('tables'));
    for (const [name, content] of [['nodes.csv', 'id,demand\na,ten\n'], ['requirements.csv', 'node,input\n'], ['supplies.csv', 'from,to,input\nb,a,x\n']]) await file(`tables/${name}`, content);
    const lines = 'nodes.csv, line 2: demand: expected a number, not "ten"\nsupplies.csv, line 2: from: no node b\nsupplies.csv, line 2: input: a does not require x\n';
    expect(await runHere(...onRisk('import', 'network', here('tables'), '--id', 'toy'))).toEqual({ code: 2, stdout: '', stderr: lines });
    expect(await stored()).toBe(0);
  });

  it('has help with examples', async () => {
    expect((await runHere('import', 'network', '--help')).stdout).toMatch(/Examples:\n {2}\$ npx chokepoint import network /);
  });

  it('refuses a path that is none', () => refused(onRisk('import', 'network', here('nothing')), /ENOENT/));
});

describe('chokepoint network', () => {
  it('lists, shows, compares and restores versions', async () => {
    const [first, second] = [await file('1.json', named(await toy())), await file('2.json', named(await secondSource()))];
    const id = named({}).id;
    await text('import', 'network', first, '--author', 'Ada', '--note', 'first');
    await text('import', 'network', second);
    expect(await text('network', 'list')).toMatch(new RegExp(`^${id} +2 +9 +11 `, 'm'));
    expect(await text('network', 'restore', '1', '--network', id, '--author', 'Eve')).toBe(`${id}: version 3 is now in force, with the document of version 1\n`);
    expect(await text('network', 'restore', '1', '--network', id)).toBe(`${id}: version 3 is in force, and has the document of version 1 already\n`);
    expect(await text('network', 'list', id)).toMatch(new RegExp(`^${id} +3 .* Eve +restored from 1\n${id} +2 .*\n${id} +1 .* Ada +first$`, 'm'));
    expect(await text('network', 'diff', '1', '3', '--network', id)).toBe('Nothing changes.\n');
    expect((await json('network', 'diff', '1', '2', '--network', id)).changes).toHaveLength(5);
    expect(await json('network', 'show', id, '--version', '2')).toEqual(named(await secondSource()));
    expect(await text('network', 'show', id)).toMatch(/^8 nodes, 8 requirements, 9 lanes, 2 nodes with final demand$/m);
  });

  it.each([
    ['an unknown network', ['show', 'nobody'], /network nobody is unknown/],
    ['a version that is none', ['show', '--version', 'x'], /Expected the number of a version/],
    ['versions that are none', ['diff', 'a', '2'], /^<before>: expected the number of a version, not "a"; --files compares files$/m],
    ['tables without a folder', ['export', '--format', 'csv', '--file', TOY], /^--out: csv needs a folder to write into$/m],
    ['another format', ['export', '--format', 'xlsx'], /Allowed choices are json, csv, graphml, dot/],
  ])('refuses %s', (_, args, message) => refused(onRisk('network', ...args), message));

  it.each([['list'], ['show'], ['diff'], ['restore'], ['export'], ['convert-eto']])('%s has help with an example', async (command) => {
    expect((await runHere('network', command, '--help')).stdout).toMatch(/Examples?:\n {2}\$ npx chokepoint network /);
  });
});
