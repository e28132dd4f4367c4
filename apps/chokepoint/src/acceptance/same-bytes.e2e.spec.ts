import { jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../testing/run-cli.js';
import { RunningUp } from '../testing/run-up.js';
import { heldIn, isDecided, PARTS, type Held } from './held-state.js';

jest.setTimeout(300_000);

/** Half a year in which much happened, and a moment in the middle of a day. */
const [FROM, UNTIL] = ['2024-07-01', '2025-01-05T09:30:00.250Z'];

// `up` ends its container itself; the image of the reaper that would otherwise do it need not be there.
process.env['TESTCONTAINERS_RYUK_DISABLED'] ??= 'true';
delete process.env['KAFKA_BROKERS'];
delete process.env['DATABASE_URL'];

let folder: string;
let timeline: string;
let embedded: Held;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'same-bytes-'));
  timeline = join(folder, 'timeline.jsonl');
  await writeFile(timeline, [...(await recentIncidents()), ...deliveriesOfALane()].join('\n'));
  embedded = await heldAfter('embedded');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('An embedded run', () => {
  it('holds something worth comparing', () => {
    expect(embedded['the facts'].length).toBeGreaterThan(70);
    expect(embedded['the history'].length).toBeGreaterThan(170);
    expect(embedded['the present'].length).toBeGreaterThan(100);
    expect(embedded['the alerts and their bodies'].length).toBeGreaterThan(2);
    expect(embedded['the raised nodes']).not.toEqual([]);
    expect(embedded['the clock and the moment of scoring'].join()).toContain('2025-01-05 09:30:00.25');
    expect(embedded['the quarantine']).toEqual([]);
  });
});

const WAYS = [
  { way: 'docker', words: /event log Kafka \S+ \(in Docker\)/, missing: await reasonWithout('Docker', ['docker', 'info']) },
  { way: 'java', words: /event log Kafka \S+ \(with Java\)/, missing: (await reasonWithout('Java', ['java', '-version'])) ?? (await reasonWithout('Maven', ['mvn', '-version'])) },
];

for (const { way, words, missing } of WAYS) {
  // A machine that checks every change must have both.
  const isSkipped = missing !== undefined && !process.env['CI'];
  (isSkipped ? describe.skip : describe)(`The same over a Kafka started with ${way}${isSkipped ? ` (skipped: ${missing})` : ''}`, () => {
    let held: Held;
    beforeAll(async () => void (held = await heldAfter(way, words, '--kafka', way)));

    it.each(PARTS)('has the same bytes in %s', (part) => expect(held[part]).toEqual(embedded[part]));
  });
}

async function heldAfter(name: string, words = /event log in PostgreSQL/, ...args: string[]): Promise<Held> {
  const data = join(folder, name);
  do {
    const up = new RunningUp(data, '--once', '--timeline', timeline, '--until', UNTIL, ...args);
    if ((await up.end()) !== 0) throw new Error(up.stderr);
    expect(up.stderr).toMatch(words);
    console.log(`${name}: ${up.seconds.toFixed(1)} s`);
    // What is still under way when an instance ends is decided after its next start.
  } while (!(await isDecided(data)));
  return heldIn(data);
}

async function recentIncidents(): Promise<string[]> {
  const lines = (await readFile(join(ROOT, 'data/timeline.jsonl'), 'utf8')).trim().split('\n');
  return lines.filter((line) => JSON.parse(line).time >= FROM);
}

/** Twenty-four orders on time, then four that come later and later: facts of the other topic, and a lane that drifts. */
function deliveriesOfALane(): string[] {
  const lane = { from: 'hgx-b200', to: 'apple', input: 'accelerator' };
  return Array.from({ length: 28 }, (_, order) => {
    const promised = Date.UTC(2024, 7, 1 + 5 * order);
    const late = order < 24 ? order % 3 : 10 * (order - 22);
    const line = { ...lane, order: `order-${order}`, line: '1', quantity: 100 + order };
    return [
      event(`ordered-${order}`, 'ordered', promised - 20 * DAY_MS, { ...line, promised: day(promised) }),
      event(`received-${order}`, 'received', promised + late * DAY_MS, { ...line, at: day(promised + late * DAY_MS) }),
    ];
  }).flat();
}

const DAY_MS = 86_400_000;
const day = (time: number) => new Date(time).toISOString().slice(0, 10);

function event(id: string, type: string, time: number, data: object): string {
  return JSON.stringify({ specversion: '1.0', id, source: '//acceptance', type: `chokepoint.delivery.${type}.v1`, time: new Date(time + DAY_MS / 3).toISOString(), data });
}

/** Why a program cannot be used here; undefined where it can. */
async function reasonWithout(name: string, [program, ...args]: string[]): Promise<string | undefined> {
  return promisify(execFile)(program, args).then(
    () => undefined,
    (error: Error) => `${name} does not answer: ${error.message.split('\n')[0]}`,
  );
}
