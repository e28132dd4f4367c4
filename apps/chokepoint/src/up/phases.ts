import type { KafkaWay } from '@chokepoint/embedded';
import type { Streams } from '../command-line/streams.js';
import type { AlertInbox } from './alert-receiver/inbox.js';
import type { Connections } from './connections.js';
import type { DataDirectory } from './data-directory/data-directory.js';
import type { Secrets } from './data-directory/secrets.js';
import type { Infrastructure } from './infrastructure.js';
import type { Narrator } from './narrator.js';
import type { Service } from './processes/service-process.js';
import type { Services } from './processes/services.js';
import type { Reference } from './reference.js';

export interface UpOptions {
  readonly once: boolean;
  /** Without the reference network and the timeline. */
  readonly empty: boolean;
  /** Whether events go over Kafka, and which way to start one is tried first. */
  readonly kafka: boolean | KafkaWay;
  readonly data: string;
  /** A file to replay in place of the reference timeline. */
  readonly timeline?: string;
  /** Where the replay's clock is held, in milliseconds since the epoch. */
  readonly until?: number;
}

/** What every phase of `up` is given. */
export interface Surroundings {
  readonly options: UpOptions;
  readonly streams: Streams;
  readonly narrator: Narrator;
  readonly signal: AbortSignal;
  /** What must be undone in the end, the last first. */
  readonly stack: AsyncDisposableStack;
}

/** A run that begins with what comes with the product. */
export type WithReference = Running & { readonly reference: Reference };

/** Everything that runs once the start is done. */
export interface Running {
  readonly data: DataDirectory;
  readonly secrets: Secrets;
  /** None where the user begins with their own. */
  readonly reference: Reference | undefined;
  readonly inbox: AlertInbox;
  readonly infrastructure: Infrastructure;
  readonly services: Services;
  /** The web page. */
  readonly console: Service;
  readonly connections: Connections;
}
