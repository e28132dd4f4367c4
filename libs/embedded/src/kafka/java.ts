import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../free-port.js';
import { runToEnd, startUntilReady, type KeptProcess } from '../kept-process.js';
import { fetchJars } from './jars.js';
import { serverProperties } from './server-properties.js';
import type { RunningKafka, StartKafkaOptions } from './start.js';

const OLDEST_JAVA = 17;

/** Starts one node, broker and controller at once, with the machine's Java. */
export async function startInJava({ dataDir, port: wanted, log = () => undefined }: StartKafkaOptions): Promise<RunningKafka> {
  await checkJava();
  const classPath = join(await fetchJars(log), '*');
  const folder = dataDir ? join(resolve(dataDir), 'kafka') : await mkdtemp(join(tmpdir(), 'chokepoint-kafka-'));
  const forget = async () => {
    if (!dataDir) await rm(folder, { recursive: true, force: true });
  };
  try {
    const port = wanted ?? (await freePort());
    const properties = join(folder, 'server.properties');
    await mkdir(folder, { recursive: true });
    await writeFile(properties, serverProperties({ port, controllerPort: await freePort(), folder }));
    await format(classPath, properties, folder);
    const broker = await startBroker(classPath, properties, log);
    const stop = () => broker.stop(20_000).then(forget);
    const kill = () => broker.kill().then(forget);
    return { kind: 'java', brokers: [`127.0.0.1:${port}`], exited: broker.exited, stop, kill };
  } catch (error) {
    await forget();
    throw error;
  }
}

async function checkJava(): Promise<void> {
  const printed = await runToEnd(['java', '-version']).catch((cause) => {
    throw new Error(`Java is not there. Install Java ${OLDEST_JAVA} and Maven, or start Docker.`, { cause });
  });
  const version = Number(/version "(\d+)/.exec(printed)?.[1] ?? 0);
  if (version < OLDEST_JAVA) throw new Error(`Java ${version} is too old for Kafka. Install Java ${OLDEST_JAVA}, or start Docker.`);
}

async function format(classPath: string, properties: string, folder: string): Promise<void> {
  const isFormatted = await stat(join(folder, 'data', 'meta.properties')).then(() => true, () => false);
  if (isFormatted) return;
  const tool = ['java', '-XX:TieredStopAtLevel=1', '-cp', classPath, 'kafka.tools.StorageTool', 'format'];
  await runToEnd([...tool, '--cluster-id', clusterId(), '--config', properties]);
}

/** Kafka wants 16 bytes in base64url, and none that begins with a dash. */
function clusterId(): string {
  return `A${Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url').slice(1, 22)}`;
}

function startBroker(classPath: string, properties: string, log: (line: string) => void): Promise<KeptProcess> {
  const command = ['java', '-Xms256m', '-Xmx1g', '-cp', classPath, 'kafka.Kafka', properties];
  const failure = 'Kafka ended while it started. Does another run on the same data folder?';
  return startUntilReady(command, { stopSignal: 'SIGTERM', onLine: log }, 'Kafka Server started', failure);
}
