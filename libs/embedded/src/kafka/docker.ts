import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { StartedTestContainer } from 'testcontainers';
import type { RunningKafka, StartKafkaOptions } from './start.js';

const IMAGE = 'apache/kafka:4.1.0';
const DATA = '/var/lib/kafka/data';
const SCRIPT = '/tmp/start-kafka.sh';
const STARTUP_TIMEOUT_MS = 120_000;

/** One KAFKA_* property replaces the image's whole configuration: so all that one node needs. */
const ENVIRONMENT = {
  KAFKA_NODE_ID: '1',
  KAFKA_PROCESS_ROLES: 'broker,controller',
  KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
  KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
  KAFKA_LISTENERS: 'PLAINTEXT://:9092,BROKER://:19092,CONTROLLER://:9093',
  KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT',
  KAFKA_INTER_BROKER_LISTENER_NAME: 'BROKER',
  KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
  KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS: '5',
  KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
  KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
  KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS: '5',
  KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR: '1',
  KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR: '1',
  KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
  KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
  KAFKA_LOG_DIRS: DATA,
  KAFKA_HEAP_OPTS: '-Xms256m -Xmx1g',
};

/** Starts the public image with Testcontainers. */
export async function startInDocker({ dataDir, port, log }: StartKafkaOptions): Promise<RunningKafka> {
  const { GenericContainer, Wait, getContainerRuntimeClient } = await import('testcontainers');
  const { info } = await getContainerRuntimeClient().catch((cause: Error) => {
    throw new Error(`Docker does not answer (${cause.message}). Start it, or install Java 17 and Maven.`, { cause });
  });
  const isLocal = info.containerRuntime.host === 'localhost';
  /** Open to this machine alone, where Docker is on this machine. */
  class LocalContainer extends GenericContainer {
    protected override beforeContainerCreated(): Promise<void> {
      const bindings = (this.hostConfig.PortBindings ?? {}) as Record<string, { HostIp?: string }[]>;
      if (isLocal) for (const binding of Object.values(bindings).flat()) binding.HostIp = '127.0.0.1';
      return Promise.resolve();
    }
  }
  // The broker advertises the address that clients use, and its port is known only once the container
  // runs: so a shell waits for a script that knows it.
  const container = new LocalContainer(IMAGE)
    .withExposedPorts(port === undefined ? 9092 : { container: 9092, host: port })
    .withEnvironment(ENVIRONMENT)
    .withEntrypoint(['bash', '-c', `echo waiting for the script; until [ -x ${SCRIPT} ]; do sleep 0.1; done; exec ${SCRIPT}`])
    .withWaitStrategy(Wait.forLogMessage('waiting for the script'))
    .withStartupTimeout(STARTUP_TIMEOUT_MS);
  if (dataDir) container.withName(nameFor(dataDir)).withBindMounts([{ source: nameFor(dataDir), target: DATA, mode: 'rw' }]);
  const started = await container.start().catch((cause: Error) => {
    throw new Error(`The container ${IMAGE} does not start (${cause.message}).${dataDir ? ` If one is left over: "docker rm -f ${nameFor(dataDir)}".` : ''}`, { cause });
  });
  return runBroker(started, log);
}

async function runBroker(container: StartedTestContainer, log?: (line: string) => void): Promise<RunningKafka> {
  const broker = `${container.getHost()}:${container.getMappedPort(9092)}`;
  const stop = async () => void (await container.stop({ timeout: 10_000 }));
  try {
    const output = await container.logs();
    const exited = new Promise<void>((resolve) => output.once('end', resolve));
    const ready = awaitLine(output, 'Kafka Server started', log);
    const advertised = `PLAINTEXT://${broker},BROKER://$(hostname):19092`;
    await container.copyContentToContainer([{ target: SCRIPT, mode: 0o755, content: startScript(advertised) }]);
    await ready;
    return { kind: 'docker', brokers: [broker], exited, stop, kill: () => kill(container) };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function kill(container: StartedTestContainer): Promise<void> {
  const { getContainerRuntimeClient } = await import('testcontainers');
  const { container: containers } = await getContainerRuntimeClient();
  await containers.getById(container.getId()).kill({ signal: 'SIGKILL' });
  await container.stop();
}

/** An image built from read-only files could not write its configuration: hence the chmod. */
function startScript(advertised: string): string {
  return `#!/bin/bash
export KAFKA_ADVERTISED_LISTENERS=${advertised}
chmod -f u+w /etc/kafka/docker/* /opt/kafka/config/*
exec /etc/kafka/docker/run
`;
}

function awaitLine(output: Readable, awaited: string, log: (line: string) => void = () => undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    let tail = '';
    const fail = (what: string) => reject(new Error(`Kafka in Docker ${what}:\n${tail}`));
    const timer = setTimeout(() => fail(`is not ready after ${STARTUP_TIMEOUT_MS / 1000} s`), STARTUP_TIMEOUT_MS);
    output.on('data', (chunk: Buffer) => {
      log(chunk.toString().trimEnd());
      tail = (tail + chunk.toString()).slice(-4_000);
      if (!tail.includes(awaited)) return;
      clearTimeout(timer);
      resolve();
    });
    output.once('end', () => {
      clearTimeout(timer);
      fail('ended while it started');
    });
  });
}

function nameFor(dataDir: string): string {
  return `chokepoint-kafka-${createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12)}`;
}
