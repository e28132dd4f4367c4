// Runs docker-compose.yml as a user does: facts in, a signed alert out, stopped and started again with nothing lost.
// Needs Docker, and the project built. Takes everything down in the end, also when it fails.
import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import { ComposeProject, refusesWithoutPassword } from './compose-check/compose-project.mjs';
import { consoleShows } from './compose-check/console.mjs';
import { publishToKafka, sendOverGrpc } from './compose-check/facts.mjs';
import { openReceiver } from './compose-check/receiver.mjs';
import { connect, keptState, putRule, settled } from './compose-check/services.mjs';
import { freePorts, step } from './compose-check/steps.mjs';

const HOST_OF_CONTAINERS = 'host.docker.internal';

const receiver = await openReceiver();
const project = new ComposeProject(`${HOST_OF_CONTAINERS}:${receiver.port}`);
let services;
try {
  await step('a missing password is named', refusesWithoutPassword);
  await step('images built', () => project.compose('build', '--quiet'));
  // Taken as late as can be: building takes a while, and ports are free to all.
  project.takePorts(await freePorts());
  await step('everything up and healthy', () => project.up());
  services = connect(project.ports);
  await step('network imported, rule put', () => putRule(services, `http://${HOST_OF_CONTAINERS}:${receiver.port}/`, receiver.secret));
  await step('a fact in over Kafka, of three days ago', () => publishToKafka(`localhost:${project.ports.KAFKA_PORT}`));
  await step('a fact in over gRPC', () => sendOverGrpc(services));
  await step('a signed alert out, verified', () => receiver.verified());
  const before = await step('scored, with its history', () => settled(services, { facts: 2, days: 3 }));
  await step('the console shows it', () => consoleShows(`http://127.0.0.1:${project.ports.CONSOLE_PORT}`));
  await step('down, data kept', () => project.compose('down'));
  await step('up again', () => project.up());
  await settled(services, { facts: 2, days: 3 });
  const after = await step('nothing lost', () => keptState(services));
  assert.deepEqual(after, before);
} catch (error) {
  process.exitCode = 1;
  console.error(await project.compose('logs', '--tail', '40').catch(String));
  console.error(error);
} finally {
  for (const service of Object.values(services ?? {})) service.close();
  await step('taken down with its data', () => project.remove());
  receiver.server.close().closeAllConnections();
  await once(receiver.server, 'close');
}
