import { rm } from 'node:fs/promises';
import type { GrpcService } from '@chokepoint/contracts/grpc';
import { openInbox, type AlertInbox } from './alert-receiver/inbox.js';
import { beginsEmpty } from './begin-empty.js';
import { connectServices } from './connections.js';
import { openDataDirectory, type DataDirectory } from './data-directory/data-directory.js';
import { writeKept } from './data-directory/kept-json.js';
import { loadSecrets, type Secrets } from './data-directory/secrets.js';
import { startInfrastructure, type Infrastructure } from './infrastructure.js';
import type { Running, Surroundings } from './phases.js';
import type { Service } from './processes/service-process.js';
import { startConsole, startServices, type Services } from './processes/services.js';
import type { Environment } from './processes/supervisor.js';
import { loadReference } from './reference.js';
import { riskClock, riskSettings } from './replay/kept-replay.js';

/** Starts everything in the order in which one part needs another. */
export async function start({ options, streams, narrator, signal, stack }: Surroundings): Promise<Running> {
  const data = await openDataDirectory(options.data);
  stack.defer(() => data.lock.release());
  narrator.say(`starting in ${data.path}`);
  const isEmpty = await beginsEmpty(data, options);
  const reference = isEmpty ? undefined : await loadReference(options);
  const secrets = await loadSecrets(data.secrets);
  const inbox = await openInbox({ file: data.receiver, secret: secrets.webhookSecret, streams, tell: (line) => narrator.tell(line) });
  stack.defer(() => inbox.stop());
  const infrastructure = await startInfrastructure({ data, kafka: options.kafka, stack });
  signal.throwIfAborted();
  narrator.say(`database ready, event log ${infrastructure.eventLog}`);
  const clock = isEmpty ? 'wall' : await riskClock(data.replay, options.until);
  const env = environments(infrastructure, { clock, secrets, inbox });
  const processes = { logs: data.logs, signal, onTrouble: (message: string) => narrator.say(message) };
  const services = await startServices(env, processes, stack);
  const page = await startConsole(services, processes, stack);
  narrator.say(`services ready, console at http://${page.addresses.http}`);
  await keepAddresses(data, services, page, stack);
  return { data, secrets, reference, inbox, infrastructure, services, console: page, connections: connectServices(services, stack) };
}

interface Particulars {
  readonly clock: 'wall' | 'replay';
  readonly secrets: Secrets;
  readonly inbox: AlertInbox;
}

/** The settings of each service: those of the infrastructure, and its own. */
function environments({ env }: Infrastructure, { clock, secrets, inbox }: Particulars): Record<GrpcService, Environment> {
  const allowed = [process.env['WEBHOOK_ALLOW'], `127.0.0.1:${inbox.port}`].filter(Boolean).join(',');
  return {
    capacity: env,
    delivery: env,
    risk: { ...env, ...riskSettings(clock) },
    alerts: { ...env, SECRETS_KEY: secrets.secretsKey, WEBHOOK_ALLOW: allowed },
  };
}

/** So that other commands find the services without being told. */
async function keepAddresses(data: DataDirectory, services: Services, page: Service, stack: AsyncDisposableStack): Promise<void> {
  const addresses = Object.values(services).map(({ name, addresses: { grpc } }) => [name, grpc]);
  await writeKept(data.addresses, { ...Object.fromEntries(addresses), console: page.addresses.http });
  stack.defer(() => rm(data.addresses, { force: true }));
}
