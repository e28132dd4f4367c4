import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MAIN = resolve(import.meta.dirname, '../../apps/chokepoint/dist/main.js');
const HELD_AT = '2024-12-17T12:00Z';

/** Everything with the reference network and its timeline; some minutes until it has been replayed. */
export async function startSystem() {
  console.error(`starting the reference network, held at ${HELD_AT}; this takes a minute or two`);
  const data = await mkdtemp(join(tmpdir(), 'screenshots-'));
  const child = spawn(process.execPath, [MAIN, 'up', '--data', data, '--until', HELD_AT], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((done, failed) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (said += text).includes('Send facts and watch') && done());
    child.once('close', (code) => failed(new Error(`ended with ${code}`)));
  });
  const { console: address } = JSON.parse(await readFile(join(data, 'addresses.json'), 'utf8'));
  const stop = async () => {
    child.kill('SIGINT');
    await once(child, 'close');
    await rm(data, { recursive: true, force: true });
  };
  return { url: `http://${address}`, stop };
}
