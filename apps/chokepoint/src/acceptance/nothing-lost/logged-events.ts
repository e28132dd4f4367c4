import { TOPICS } from '@chokepoint/contracts';
import type { ConsumedRecord } from '@chokepoint/event-log';
import type { Ground } from './given-ground.js';

/** What the event log holds at the end. */
export interface LoggedEvents {
  /** Each record in words; one that was published twice comes once. */
  readonly distinct: ReadonlySet<string>;
  readonly records: number;
}

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** Reads every topic to its end. */
export async function loggedEvents({ eventLog, pool }: Ground): Promise<LoggedEvents> {
  const found = new Map<string, string>();
  await eventLog.createTopics(TOPICS);
  let failed: (error: Error) => void;
  const failure = new Promise<never>((_, reject) => (failed = reject));
  const reader = await eventLog.subscribe({
    group: 'acceptance',
    topics: TOPICS.map(({ name }) => name),
    pool,
    logger: silent,
    onFatal: (error) => failed(error),
    crashPoint: () => undefined,
    handler: ({ topic, partition, records }) => {
      for (const record of records) found.set(`${topic}/${partition}/${record.offset}`, `${topic} ${inWords(record)}`);
      return Promise.resolve();
    },
  });
  const isRead = async () => (await reader.lag()).every(({ nextOffset, endOffset }) => nextOffset >= endOffset);
  while (!(await Promise.race([isRead(), failure]))) await new Promise((resolve) => setTimeout(resolve, 200));
  await reader.stop();
  return { distinct: new Set(found.values()), records: found.size };
}

/** Where a dead letter had lain depends on what was published twice before it. */
const PLACE = 'chokepoint-offset';

function inWords({ key, value, headers }: ConsumedRecord): string {
  const stable = Object.entries(headers).filter(([name]) => name !== PLACE);
  const named = stable.map(([name, bytes]) => `${name}=${bytes.toString()}`);
  return [key?.toString(), ...named.sort(), value?.toString()].join(' ');
}
