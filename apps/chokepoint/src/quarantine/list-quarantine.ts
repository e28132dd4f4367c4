import type { quarantine } from '@chokepoint/contracts/grpc';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { table, type Column } from '../command-line/table.js';
import { count } from '../command-line/wording.js';
import { allPages } from '@chokepoint/service/client';
import { askQuarantine, type QuarantineOptions } from './ask-quarantine.js';
import { printable } from './printable.js';
import { shortened } from './shortened.js';
import { wrongText } from './wrong-text.js';

export interface ListOptions extends QuarantineOptions {
  readonly topic?: string;
  readonly state?: string;
}

const COLUMNS: readonly Column[] = [{ title: 'id', align: 'right' }, { title: 'taken' }, { title: 'topic/partition@offset' }, { title: 'key' }, { title: 'bytes', align: 'right' }, { title: 'state' }, { title: 'what is wrong' }];
const LONGEST_KEY = 30;
const LONGEST_DETAIL = 70;

/** What a service could not take in, the newest first. */
export async function listQuarantine({ topic, state, ...options }: ListOptions, streams: Streams): Promise<void> {
  const records = await askQuarantine(options, (service) =>
    allPages(
      (pageToken) => service.listQuarantine({ pageSize: 1000, pageToken, topic, state }),
      (page) => page.records,
    ),
  );
  if (options.json) return writeJson(streams, { records });
  writeLine(streams.out, records.length === 0 ? 'There is no such record in quarantine.' : table(streams, COLUMNS, records.map(row)));
}

function row(record: quarantine.QuarantinedRecord): string[] {
  const { id, receivedAt, key = '', size } = record;
  return [id, receivedAt.slice(0, 16), placeText(record), shortened(printable(key), LONGEST_KEY), size, stateText(record), shortened(wrongText(record), LONGEST_DETAIL)];
}

export function placeText({ topic, partition, offset }: quarantine.QuarantinedRecord): string {
  return `${printable(topic)}/${partition}@${offset}`;
}

/** Whether it was taken in after all, and how often it was tried. */
export function stateText({ state, attempts, requeuedAt }: quarantine.QuarantinedRecord): string {
  if (requeuedAt !== undefined) return `${state} ${requeuedAt.slice(0, 16)}`;
  return attempts === 0 ? state : `${state}, tried ${count(attempts, 'time')}`;
}
