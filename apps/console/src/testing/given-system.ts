import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const MAIN = join(ROOT, 'apps/chokepoint/dist/main.js');
const SAMPLE_ORDERS = '../../../../tools/screenshots/sample-orders.mjs';
/** The day when most is exposed. */
export const HELD_AT = '2024-12-17T12:00:00Z';

/** Everything, as a user starts it: the reference network, its incidents, the clock held when much is exposed. */
export interface GivenSystem {
  readonly console: string;
  readonly addresses: Readonly<Record<'capacity' | 'delivery' | 'risk' | 'alerts' | 'console', string>>;
  /** Of Kafka, where events go over it. */
  readonly brokers: string | undefined;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

export interface SystemOptions {
  readonly kafka?: boolean;
  /** The day of the first event that is replayed; all are where left out, which takes minutes. */
  readonly since?: string;
}

export async function givenSystem({ kafka = false, since = '' }: SystemOptions = {}): Promise<GivenSystem> {
  const folder = await mkdtemp(join(tmpdir(), 'console-'));
  const timeline = join(folder, 'timeline.jsonl');
  await writeFile(timeline, await eventsSince(since));
  const child = spawn(process.execPath, [MAIN, 'up', '--data', join(folder, 'data'), '--timeline', timeline, '--until', HELD_AT, ...(kafka ? ['--kafka'] : [])], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
  const said = await saysAll(child);
  const addresses = JSON.parse(await readFile(join(folder, 'data/addresses.json'), 'utf8')) as GivenSystem['addresses'];
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGINT');
      await once(child, 'close');
    }
    await rm(folder, { recursive: true, force: true });
  };
  return { console: `http://${addresses.console}`, addresses, brokers: /event log Kafka (\S+)/.exec(said)?.[1], child, stop };
}

type ImportOrders = (addresses: GivenSystem['addresses'], heldAt: string) => Promise<void>;

/** Made-up orders and receipts on some lanes, of which a few drift: they are incidents from then on. */
export async function placeOrders({ addresses }: GivenSystem): Promise<void> {
  const { importSampleOrders } = (await import(SAMPLE_ORDERS)) as { importSampleOrders: ImportOrders };
  await importSampleOrders(addresses, HELD_AT);
}

async function eventsSince(day: string): Promise<string> {
  const lines = (await readFile(join(ROOT, 'data/timeline.jsonl'), 'utf8')).split('\n').filter(Boolean);
  return lines.filter((line) => (JSON.parse(line) as { time: string }).time >= day).join('\n');
}

/** Waits until all is running. @returns what was printed */
function saysAll(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (/Send facts and watch/.test(said)) resolve(said);
      });
    }
    child.once('close', () => reject(new Error(`ended early:\n${said}`)));
  });
}
