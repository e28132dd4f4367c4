import { once } from 'node:events';
import { createServer } from 'node:net';

const startedAt = Date.now();

/** Runs one step and prints it with the time it took. */
export async function step(title, work) {
  const begun = Date.now();
  const result = await work();
  console.log(`${seconds(startedAt).padStart(6)}  ${title} (${seconds(begun)})`);
  return result;
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** Asks until there is an answer; the last failure tells what was still missing. */
export async function eventually(ask, patienceMs = 60_000) {
  for (const deadline = Date.now() + patienceMs; ; ) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** Free ports on this machine, by the variables of docker-compose.yml that take them. */
export async function freePorts() {
  const names = ['CAPACITY_PORT', 'DELIVERY_PORT', 'RISK_PORT', 'ALERTS_PORT', 'CONSOLE_PORT', 'KAFKA_PORT'];
  const servers = names.map(() => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => String(server.address().port));
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return Object.fromEntries(names.map((name, i) => [name, ports[i]]));
}
