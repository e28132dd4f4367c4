import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '..');
const ENV = { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' };
const BOUNDARIES = '@nx/enforce-module-boundaries';

const imports = (what) => `import * as imported from '${what}';\nexport const used = imported;\n`;

/** What may not be: where, what, the rule that says so, and how. */
const FORBIDDEN = [
  ['a framework in the network', 'libs/network/src/problem.ts', imports('@nestjs/common'), BOUNDARIES, 'not allowed'],
  ['a database in the model', 'libs/exposure/src/simulate.ts', imports('pg'), BOUNDARIES, 'not allowed'],
  ['a broker in the contracts', 'libs/contracts/src/topics.ts', imports('kafkajs'), BOUNDARIES, 'not allowed'],
  ['what services share in the network', 'libs/network/src/problem.ts', imports('@chokepoint/service'), BOUNDARIES, ''],
  ['the event log in the model', 'libs/exposure/src/simulate.ts', imports('@chokepoint/event-log'), BOUNDARIES, 'layer:pure'],
  ['one service in another', 'apps/alerts/src/signals.ts', imports('@chokepoint/risk-service'), BOUNDARIES, ''],
  ['a service in the command line', 'apps/chokepoint/src/run.ts', imports('@chokepoint/risk-service'), BOUNDARIES, ''],
  ['a service in what services share', 'libs/service/src/index.ts', imports('@chokepoint/risk-service'), BOUNDARIES, ''],
  ['a path into another project', 'apps/alerts/src/signals.ts', imports('../../risk/src/scoring/lease.js'), BOUNDARIES, 'relative'],
  ['what tests share in a service', 'apps/risk/src/risk.parts.ts', imports('@chokepoint/testing'), BOUNDARIES, 'layer:service'],
  ['the wall clock in the model', 'libs/exposure/src/simulate.ts', 'export const now = Date.now();\n', 'no-restricted-properties', 'told the time'],
  ['the wall clock, otherwise', 'libs/exposure/src/simulate.ts', 'export const now = new Date();\n', 'no-restricted-syntax', 'told the time'],
  ['chance in the model', 'libs/network/src/problem.ts', 'export const chance = Math.random();\n', 'no-restricted-properties', 'chance'],
  ['files in the model', 'libs/network/src/problem.ts', imports('node:fs'), 'no-restricted-imports', 'node:fs'],
  ['a file of more than 300 lines', 'libs/network/src/problem.ts', 'export {};\n'.repeat(301), 'max-lines', '300'],
];

/** What must be allowed, lest a rule that refuses everything passes for one that works. */
const ALLOWED = [
  ['the network in the model', 'libs/exposure/src/simulate.ts', imports('@chokepoint/network')],
  ['the model in a service', 'apps/risk/src/risk.parts.ts', imports('@chokepoint/exposure')],
  ['a framework in a service', 'apps/risk/src/risk.parts.ts', imports('@nestjs/common')],
  ['a file of 300 lines', 'libs/network/src/problem.ts', 'export {};\n'.repeat(300)],
];

let broken;
beforeAll(async () => {
  // The boundaries are those of Nx's graph, and ESLint by itself would take an old one, or none.
  await promisify(execFile)(process.execPath, [join(ROOT, 'node_modules/nx/dist/bin/nx.js'), 'show', 'projects'], { cwd: ROOT, env: ENV });
  const cases = [...FORBIDDEN, ...ALLOWED];
  const results = await lint(cases.map(([, file, text]) => ({ file, text })));
  broken = new Map(cases.map(([name], i) => [name, results[i]]));
}, 120_000);

describe('Lint', () => {
  it.each(FORBIDDEN)('refuses %s', (name, _file, _text, rule, words) => {
    expect(broken.get(name)).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: .*${words}`, 's')));
  });

  it.each(ALLOWED)('takes %s', (name) => expect(broken.get(name)).toEqual([]));
});

describe('Every source file', () => {
  it('has at most 300 lines', () => {
    const files = globSync('{apps,libs,tools,bench,prisma}/**/*.{ts,mjs,proto,prisma,sql}', { cwd: ROOT, exclude: (name) => ['node_modules', 'dist', 'generated'].includes(name) });
    expect(files.length).toBeGreaterThan(300);
    const lines = (file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1;
    expect(files.filter((file) => lines(file) > 300)).toEqual([]);
  });
});

async function lint(cases) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'lint-texts.mjs')], { cwd: ROOT, env: ENV });
  child.stdin.end(JSON.stringify(cases));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (!stdout.startsWith('[')) throw new Error(stderr || stdout);
  return JSON.parse(stdout);
}
