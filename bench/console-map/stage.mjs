import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connectRisk } from '@chokepoint/service/client';
import { openStage as openServices } from '../import/stage.mjs';
import { randomNetwork } from '../projection/random-network.mjs';
import { within } from './patience.mjs';

const CONSOLE = fileURLToPath(new URL('../../apps/console/dist/main.js', import.meta.url));
const PAUSE_MS = 500;
const START_MS = 180_000;
const IMPORT_MS = 180_000;
const SCORE_MS = 180_000;

/** All services with a generated network that has been scored once, and the console before them. @returns the console's address */
export async function openStage({ nodes, lanes, seed, say, ends }) {
  say('starting PostgreSQL and the services');
  const opening = openServices(['capacity', 'delivery', 'risk', 'alerts']);
  ends.add('the services', async () => (await opening).close());
  const { services } = await within(START_MS, 'the start of the services', opening);
  const risk = connectRisk(services.risk.grpc);
  ends.add('the connection', async () => risk.close());
  say(`importing ${nodes} nodes and ${lanes} lanes`);
  await within(IMPORT_MS, 'the import', risk.importNetwork({ document: JSON.stringify(randomNetwork(lanes, seed, nodes)) }));
  say('scoring');
  await within(SCORE_MS, 'the first score', scored(risk));
  say('starting the console');
  return within(START_MS, 'the start of the console', startConsole(services, ends));
}

async function scored(risk) {
  for (const end = performance.now() + SCORE_MS; performance.now() < end; await sleep(PAUSE_MS)) if ((await risk.listExposures({ pageSize: 1 })).exposures.length > 0) return;
}

async function startConsole({ capacity, delivery, risk, alerts }, ends) {
  const env = { ...process.env, HTTP_ADDRESS: '127.0.0.1:0', LOG_LEVEL: 'info', CAPACITY_ADDRESS: capacity.grpc, DELIVERY_ADDRESS: delivery.grpc, RISK_ADDRESS: risk.grpc, ALERTS_ADDRESS: alerts.grpc };
  const child = spawn(process.execPath, [CONSOLE], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  ends.add('the console', async () => {
    child.kill('SIGTERM');
    await ended;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes('"event":"listening"')) continue;
    child.stdout.resume();
    return `http://${JSON.parse(line).http}`;
  }
  throw new Error('the console ended before it listened');
}
