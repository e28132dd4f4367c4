import { compareContents, contentHash, decodeCloudEvent, type Fact, parseFact, type ReceivedEvent, type Rejection } from '@chokepoint/contracts';
import type { ConsumedRecord } from '@chokepoint/event-log';

/** A record that is a valid fact. */
export interface ReceivedFact<R extends ConsumedRecord = ConsumedRecord> {
  readonly event: ReceivedEvent;
  /** What it says. */
  readonly fact: Fact;
  readonly record: R;
}

/** A record that cannot be a fact, or whose content does not hold under its key. */
export interface Rejected<R extends ConsumedRecord = ConsumedRecord> {
  readonly record: R;
  readonly reason: Rejection['reason'] | 'conflict';
  /** What is wrong, with the field's path. */
  readonly detail: string;
  /** The same rejection again has the same fingerprint; the record's place when absent. */
  readonly fingerprint?: string;
}

export interface Classified<R extends ConsumedRecord> {
  /** One for each key. */
  readonly facts: readonly ReceivedFact<R>[];
  readonly rejected: readonly Rejected<R>[];
}

/** Sorts a batch into facts and rejects: never throws, whatever the bytes. */
export function classify<R extends ConsumedRecord>(records: readonly R[]): Classified<R> {
  const holders = new Map<string, ReceivedFact<R>>();
  const rejected: Rejected<R>[] = [];
  for (const record of records) {
    const received = read(record);
    if ('reason' in received) rejected.push(received);
    else hold(holders, received, rejected);
  }
  return { facts: [...holders.values()], rejected };
}

/** Identifies a fact; U+0000 is in no identifier. */
export const factKey = (fact: { readonly source: string; readonly id: string }): string => `${fact.source}\u0000${fact.id}`;

function read<R extends ConsumedRecord>(record: R): ReceivedFact<R> | Rejected<R> {
  const decoded = decodeCloudEvent(record);
  if (!decoded.ok) return rejectedAs(record, decoded);
  const parsed = parseFact(decoded.event);
  return parsed.ok ? { event: decoded.event, fact: parsed.fact, record } : rejectedAs(record, parsed);
}

function rejectedAs<R extends ConsumedRecord>(record: R, { reason, problems }: Rejection): Rejected<R> {
  return { record, reason, detail: problems.map(({ path, message }) => `${path}: ${message}`).join('; ') };
}

/** Where one key comes with two contents, the least holds (exposure model, section 4). */
function hold<R extends ConsumedRecord>(holders: Map<string, ReceivedFact<R>>, received: ReceivedFact<R>, rejected: Rejected<R>[]): void {
  const key = factKey(received.event);
  const holder = holders.get(key);
  const order = holder ? compareContents(received.event, holder.event) : -1;
  if (order < 0) holders.set(key, received);
  if (holder && order !== 0) rejected.push(conflict(order < 0 ? holder : received));
}

/** The content of a key that gave way to another. */
export function conflict<R extends ConsumedRecord>({ event, record }: Pick<ReceivedFact<R>, 'event' | 'record'>): Rejected<R> {
  const fingerprint = `conflict:${factKey(event)}:${event.time}:${event.type}:${contentHash(event.data)}`.replaceAll('\u0000', ' ');
  return { record, reason: 'conflict', detail: `another content holds under source ${event.source}, id ${event.id}`, fingerprint };
}
