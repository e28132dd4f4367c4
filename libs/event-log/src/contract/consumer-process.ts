import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { connectEventLog } from '../connect.js';
import { recordEffects, SILENT, type ConfigurationForProcess } from './world.js';

/** What the process is told on its command line, as JSON. */
export interface ConsumerProcessOptions {
  readonly configuration: ConfigurationForProcess;
  readonly databaseUrl: string;
  readonly topic: string;
  readonly group: string;
  readonly consumer: string;
  readonly maxBatchRecords: number;
  /** How long a batch takes after its effects, before they are committed. */
  readonly dwellMs: number;
}

/** A consumer in a process of its own, so that it can be killed. */
async function main(): Promise<void> {
  const options = JSON.parse(process.argv[2]) as ConsumerProcessOptions;
  const pool = new pg.Pool({ connectionString: options.databaseUrl });
  const log = connectEventLog({ ...options.configuration, logger: SILENT }, pool);
  const record = recordEffects(options.consumer);
  await log.subscribe({
    group: options.group,
    topics: [options.topic],
    pool,
    maxBatchRecords: options.maxBatchRecords,
    logger: SILENT,
    handler: async (batch, transaction) => {
      await record(batch, transaction);
      console.log(`handled ${batch.records.length}`);
      await sleep(options.dwellMs);
    },
    onFatal: (error) => {
      throw error;
    },
  });
  console.log('subscribed');
}

await main();
