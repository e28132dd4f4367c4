import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connectRisk } from '@chokepoint/service/client';
import { openStage as openServices } from '../import/stage.mjs';
import { randomNetwork } from '../projection/random-network.mjs';

const CONSOLE = fileURLToPath(new URL('../../apps/console/dist/main.js', import.meta.url));
const PAUSE_MS = 200;

/** All services with a generated network that has been scored once, and the console before them. */
export async function openStage({ nodes, lanes, seed, say }) {
  const services = await openServices(['capacity', 'delivery', 'risk', 'alerts']);
  const stops = [() => services.close()];
  const close = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    const risk = connectRisk(services.services.risk.grpc);
    stops.push(() => risk.close());
    say(`importing ${nodes} nodes and ${lanes} lanes`);
    await risk.importNetwork({ document: JSON.stringify(randomNetwork(lanes, seed, nodes)) });
    say('scoring');
    while ((await risk.listExposures({ pageSize: 1 })).exposures.length === 0) await sleep(PAUSE_MS);
    const { url, stop } = await startConsole(services.services);
    stops.push(stop);
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startConsole({ capacity, delivery, risk, alerts }) {
  const env = { ...process.env, HTTP_ADDRESS: '127.0.0.1:0', LOG_LEVEL: 'info', CAPACITY_ADDRESS: capacity.grpc, DELIVERY_ADDRESS: delivery.grpc, RISK_ADDRESS: risk.grpc, ALERTS_ADDRESS: alerts.grpc };
  const child = spawn(process.execPath, [CONSOLE], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes('"event":"listening"')) continue;
    child.stdout.resume();
    return { url: `http://${JSON.parse(line).http}`, stop };
  }
  throw new Error('the console ended before it listened');
}
