import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT, runCli } from '../testing/run-cli.js';
import { EVENTS, GivenFiles, IN_PROCESS, refused, runHere, TOY } from './given-files.js';

let given: GivenFiles;
beforeAll(async () => void (given = await GivenFiles.open()));
afterAll(() => given.close());

const toy = async () => JSON.parse(await readFile(TOY, 'utf8'));
/** Any JSON will do where nobody is asked. */
const CHANGE = TOY;

describe('The built command line', () => {
  it.each([
    ['structure', '--network', TOY],
    ['nexus', '--network', TOY],
    ['stress', '--network', TOY, '--weeks', '4', '--lost', 'hbm,n5'],
    ['explain', '--network', IN_PROCESS, '--events', EVENTS, '--as-of', '2025-01-26T12:00Z'],
    ['latent', '--network', TOY],
    ['compare', '--network', TOY, '--with', TOY, '--lost', 'hbm'],
    ['simulate', '--network', TOY, '--lost', 'hbm'],
  ])('%s prints one JSON document, the same every time', async (...args) => {
    const printed = await runCli([...args, '--json']);
    expect(printed).toEqual(await runHere(...args, '--json'));
    expect(printed).toEqual({ code: 0, stdout: expect.stringMatching(/^\{.*\}\n$/), stderr: '' });
  });
});

describe('A question', () => {
  it.each(['structure', 'nexus', 'stress', 'explain', 'latent', 'compare', 'simulate'])('%s has help with examples', async (command) => {
    const { code, stdout } = await runHere(command, '--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Examples?:\n {2}\$ npx chokepoint /);
  });

  it.each([['structure'], ['nexus'], ['stress'], ['explain', 'apple'], ['latent'], ['compare', '--change', CHANGE], ['simulate', '--lost', 'n5']])('%s asks the running services where there is no file', async (...args) => {
    const { code, stderr } = await runHere(...args, '--risk', '127.0.0.1:9');
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/no answer from 127\.0\.0\.1:9 /) });
  });

  it('points at what is wrong in a network', async () => {
    const document = await toy();
    document.nodes[0].capacity = 'much';
    const bad = await given.file('much.json', document);
    await Promise.all(['structure', 'nexus', 'stress', 'latent'].map((command) => refused([command, '--network', bad], /^\/nodes\/0\/capacity: /m)));
  });

  it('ends with its threads when it is interrupted', async () => {
    const nodes = Array.from({ length: 1500 }, (_, place) => ({ id: `n${place}`, demand: 1, beside: 'a warning before the work begins' }));
    const supplies = nodes.slice(1).map(({ id }, place) => ({ from: `n${place}`, to: id, input: 'part' }));
    const network = await given.file('large.json', { id: 'large', nodes, requirements: supplies.map(({ to }) => ({ node: to, input: 'part', stockWeeks: 1, unitsPerOutput: 0.5 })), supplies });
    const child = spawn(process.execPath, [join(ROOT, 'apps/chokepoint/bin/chokepoint.mjs'), 'stress', '--network', network], { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.once('data', () => setTimeout(() => child.kill('SIGINT'), 100)).resume();
    expect(await once(child, 'close')).toEqual([130, null]);
  });
});
