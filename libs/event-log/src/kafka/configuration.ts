import type { EventLogLogger } from '../port.js';

/** How to reach Kafka. */
export interface KafkaConfiguration {
  readonly brokers: readonly string[];
  readonly clientId?: string;
  /** TLS: `true` trusts what Node trusts, `ca` (PEM) a certificate authority of your own. */
  readonly tls?: boolean | { readonly ca: string };
  readonly sasl?: { readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'; readonly username: string; readonly password: string };
  /** How long a killed consumer's partitions wait for another (that of the same process, started again, too); default 10 s. */
  readonly sessionTimeoutMs?: number;
  readonly logger: EventLogLogger;
}
