import { startInDocker } from './docker.js';
import { startInJava } from './java.js';

export interface StartKafkaOptions {
  /**
   * Kept between starts; what is stored goes with `stop()` when absent. Java keeps its files there. Docker
   * keeps them in a volume named after the folder: `docker volume rm` removes it.
   */
  readonly dataDir?: string;
  /** Where clients find it on this machine; a free port when absent. */
  readonly port?: number;
  /** Which way to try first; Docker when absent. */
  readonly prefer?: KafkaWay;
  readonly log?: (line: string) => void;
}

export type KafkaWay = 'docker' | 'java';

export interface RunningKafka {
  readonly kind: 'external' | KafkaWay;
  readonly brokers: readonly string[];
  /** Resolves when the broker has ended, whoever ended it; never for a broker that we did not start. */
  readonly exited: Promise<void>;
  stop(): Promise<void>;
  /** Ends it as a power cut would; what `dataDir` keeps stays. Absent for a broker that we did not start. */
  kill?(): Promise<void>;
}

const WAYS = { docker: startInDocker, java: startInJava };

/**
 * A Kafka on this machine: that of KAFKA_BROKERS when set, else one started in Docker, else with Java. One
 * started with Java ends with this process, even when that is killed; one in Docker is then removed by
 * Testcontainers' reaper, unless TESTCONTAINERS_RYUK_DISABLED is set.
 */
export async function startKafka(options: StartKafkaOptions = {}): Promise<RunningKafka> {
  const { prefer = 'docker', log } = options;
  const external = process.env.KAFKA_BROKERS?.split(',').map((broker) => broker.trim()).filter(Boolean);
  if (external?.length) return { kind: 'external', brokers: external, exited: new Promise(() => undefined), stop: () => Promise.resolve() };
  const failures: Error[] = [];
  for (const way of prefer === 'docker' ? (['docker', 'java'] as const) : (['java', 'docker'] as const)) {
    try {
      return await WAYS[way](options);
    } catch (error) {
      failures.push(error as Error);
      log?.(`Kafka does not start with ${way}: ${(error as Error).message}`);
    }
  }
  const reasons = failures.map(({ message }) => `- ${message}`).join('\n');
  throw new AggregateError(failures, `Kafka could not be started. Set KAFKA_BROKERS to a running one, or mend one of these:\n${reasons}`);
}
