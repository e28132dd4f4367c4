import { jest } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { status } from '@grpc/grpc-js';
import type { GrpcService } from '@chokepoint/contracts/grpc';
import { eventually } from '@chokepoint/testing';
import picocolors from 'picocolors';
import { ROOT } from '../testing/run-cli.js';
import { run } from '../run.js';
import { BAD_EVENTS } from './bad-events.js';
import { BAD_NETWORKS } from './bad-networks.js';
import { BAD_ALERTS, BAD_CAPACITY, BAD_DELIVERY, BAD_RISK, BAD_ROWS, type BadRequest } from './bad-requests.js';
import { example } from './given-events.js';
import { GivenSystem, type GivenService } from './given-system.js';

const TOY = join(ROOT, 'libs/exposure/fixtures/toy-network.json');

jest.setTimeout(60_000);

let folder: string;
let system: GivenSystem;
let services: { readonly [S in GrpcService]: GivenService<S> };
/** Rows of every table before anything was refused. */
let stored: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bad-input-'));
  system = await GivenSystem.open({ eventLog: 'postgres' });
  services = await system.startAll({ risk: { RISK_CLOCK: 'replay' } });
  await services.risk.client.importNetwork({ document: example('toy-network.json') });
  await services.risk.client.advanceTo({ time: '2025-02-01' });
  // The first scores go all the way to alerts.
  await eventually(async () => expect(await system.rows('SELECT node FROM alerts.exposure')).toHaveLength(8));
  await eventually(async () => expect(await system.rows('SELECT FROM risk.outbox')).toEqual([]));
  stored = await rowCounts();
});
afterAll(async () => {
  await system.close();
  await rm(folder, { recursive: true });
});
afterEach(async () => expect(await rowCounts()).toBe(stored));

describe('ImportNetwork refuses, and stores nothing:', () => {
  it.each(BAD_NETWORKS)('$name', async ({ document, pointer, consequences }) => {
    for (const dryRun of [true, false]) await expectRefusal('risk', 'importNetwork', { document, dryRun }, [pointer], consequences);
  });
});

describe('chokepoint validate ends with 2 and points at it:', () => {
  it.each(BAD_NETWORKS)('$name', async ({ document, pointer }) => {
    const { code, out, err } = await cli('validate', '--network', await file('network.json', document));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')).toContainEqual(expect.stringMatching(new RegExp(`^${pointer}: `)));
  });
});

describe.each<[GrpcService, readonly BadRequest[]]>([
  ['capacity', BAD_CAPACITY],
  ['delivery', BAD_DELIVERY],
  ['alerts', BAD_ALERTS],
  ['risk', BAD_RISK],
])('The service %s refuses, names the field and stores nothing:', (service, requests) => {
  it.each(requests)('%s with %s', async (method, _what, request, fields) => {
    await expectRefusal(service, method, request, fields);
  });
});

describe('ImportDeliveries', () => {
  it('answers every row that is wrong with its fields, and stores none', async () => {
    const { answers, accepted, rejected } = await services.delivery.client.importDeliveries(BAD_ROWS.map(([row]) => row));
    expect([accepted, rejected]).toEqual([0, BAD_ROWS.length]);
    expect(answers.map(({ row, result, problems }) => [row, result, problems.map(({ field }) => field).sort()])).toEqual(
      BAD_ROWS.map(([, ...fields], row) => [row, 'rejected', fields]),
    );
  });
});

describe('A file of events of which every line breaks a schema', () => {
  const lines = BAD_EVENTS.map(({ event }) => JSON.stringify(event)).join('\n');

  it.each(['score', 'publish'])('is refused by `%s`, which names every line and field', async (command) => {
    const { capacity, delivery } = services;
    const options = command === 'score' ? ['--network', TOY, '--as-of', '2025-02-01'] : ['--capacity', capacity.grpc, '--delivery', delivery.grpc];
    const { code, out, err } = await cli(command, '--events', await file('events.jsonl', lines), ...options);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const told = err.split('\n');
    const untold = BAD_EVENTS.filter(({ pointer }, i) => !told.some((each) => each.startsWith(`line ${i + 1}: ${pointer}: `)));
    expect(untold).toEqual([]);
    expect(BAD_EVENTS.length).toBeGreaterThan(100);
  });
});

async function expectRefusal(service: GrpcService, method: string, request: object, fields: readonly string[], consequences = /^$/): Promise<void> {
  const client = services[service].client as unknown as Record<string, (request: object) => Promise<unknown> | AsyncIterable<unknown>>;
  const refused = await answerOf(client[method](request)).then(
    (answer) => ({ code: 'answered', answer, violations: [] }),
    ({ code, violations }: { code: status; violations: { field: string; description: string }[] }) => ({ code, violations }),
  );
  const named = new Set(refused.violations.map(({ field }) => field));
  expect([refused.code, [...named].filter((field) => fields.includes(field) || !consequences.test(field)).sort()]).toEqual([status.INVALID_ARGUMENT, [...fields].sort()]);
  for (const { description } of refused.violations) expect(description).not.toBe('');
}

/** The answer, or the first of a stream. */
async function answerOf(answer: Promise<unknown> | AsyncIterable<unknown>): Promise<unknown> {
  if (!(Symbol.asyncIterator in answer)) return answer;
  for await (const first of answer) return first;
  return undefined;
}

async function rowCounts(): Promise<string> {
  const tables = await system.rows<{ name: string }>(`SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname IN ('capacity', 'delivery', 'risk', 'alerts') ORDER BY name`);
  const counts = await system.rows(tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int FROM ${name}`).join(' UNION ALL '));
  return JSON.stringify(counts);
}

async function cli(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' };
  const into = (name: 'out' | 'err') => new Writable({ write: (chunk: Buffer, _, done) => (done(), (printed[name] += String(chunk))) });
  const code = await run(args, { out: into('out'), err: into('err'), colours: picocolors.createColors(false), terminal: false });
  return { code, ...printed };
}

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
