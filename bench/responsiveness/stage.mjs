import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { encodeRecord } from '@chokepoint/contracts';
import { migrate, openPool } from '@chokepoint/database';
import { startPostgres } from '@chokepoint/embedded';
import { connectEventLog } from '@chokepoint/event-log';
import { connectRisk } from '@chokepoint/service/client';
import { randomNetwork } from '../projection/random-network.mjs';

const QUIET = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const SERVICE = fileURLToPath(new URL('../../apps/risk/dist/main.js', import.meta.url));
const PAUSE_MS = 50;

/** A risk service with a large network that has been scored once. */
export async function openStage({ lanes, seed, say }) {
  const stops = [];
  const close = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    const postgres = await startPostgres();
    stops.push(() => postgres.stop());
    const pool = openPool(postgres.url, { applicationName: 'bench-responsiveness' });
    stops.push(() => pool.end());
    await migrate(pool);
    const { address, stop } = await startRisk(postgres.url);
    stops.push(stop);
    const risk = connectRisk(address);
    stops.push(() => risk.close());
    const log = connectEventLog({ kind: 'postgres', logger: QUIET }, pool);
    stops.push(() => log.close());
    const document = randomNetwork(lanes, seed);
    say(`importing ${document.supplies.length} lanes`);
    await risk.importNetwork({ document: JSON.stringify(document) });
    while ((await scoredAt(risk)) === undefined) await sleep(PAUSE_MS);
    return { risk, node: document.nodes.at(-1).id, nodes: document.nodes.length, keepScoring: () => keepScoring(risk, log, document), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startRisk(url) {
  const env = { ...process.env, DATABASE_URL: url, EVENT_LOG: 'postgres', GRPC_ADDRESS: '127.0.0.1:0', HTTP_ADDRESS: '127.0.0.1:0', LOG_LEVEL: 'info' };
  const child = spawn(process.execPath, [SERVICE], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  const ended = once(child, 'close');
  const listening = () => printed.split('\n').slice(0, -1).find((line) => line.includes('"event":"listening"'));
  while (listening() === undefined) {
    if (child.exitCode !== null) throw new Error(`risk ended before it listened:\n${printed}`);
    await sleep(PAUSE_MS);
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { address: JSON.parse(listening()).grpc, stop };
}

async function scoredAt(risk) {
  return (await risk.getStatus({})).networks[0]?.scoredAt;
}

/** One fact after the other, each once the one before was scored. @returns ends it and tells how many scorings there were */
function keepScoring(risk, log, { nodes }) {
  let going = true;
  let scorings = 0;
  const work = (async () => {
    while (going) {
      const before = await scoredAt(risk);
      await log.publish([report(nodes[(7 * scorings) % nodes.length].id, scorings)]);
      while (going && (await scoredAt(risk)) === before) await sleep(PAUSE_MS);
      if (going) scorings++;
    }
  })();
  return async () => {
    going = false;
    await work;
    return scorings;
  };
}

/** Five incidents that are revised again and again: as many groups to attribute exposure to. */
function report(node, number) {
  const now = Date.now();
  const data = { node, incident: `incident-${number % 5}`, status: 'confirmed', remaining: 0.5, start: new Date(now - 864e5).toISOString(), until: new Date(now + 30 * 864e5).toISOString() };
  return encodeRecord({ id: `report-${number}-${now}`, source: '//bench', type: 'chokepoint.capacity.reported.v1', time: now, data });
}
