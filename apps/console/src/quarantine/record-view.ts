import type { quarantine } from '@chokepoint/contracts/grpc';
import type { Keeper, QuarantinedDetail, QuarantinedRecord, QuarantineView, RecordBytes, RequeueAnswer } from '../contract/index.js';

/** A record may have a megabyte; nobody reads more than this on a page. */
export const SHOWN_BYTES = 64 * 1024;

/** What one service keeps; undefined where it does not answer. */
export type KeptPage = { readonly records: readonly quarantine.QuarantinedRecord[]; readonly nextPageToken: string } | undefined;

/** The records of all services together, the newest first. */
export function quarantineViewOf(pages: Readonly<Partial<Record<Keeper, KeptPage>>>): QuarantineView {
  const services = Object.keys(pages) as Keeper[];
  const records = services.flatMap((service) => pages[service]?.records.map((record) => recordOf(service, record)) ?? []);
  return {
    records: records.toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : a.receivedAt > b.receivedAt ? -1 : 0)),
    more: services.some((service) => (pages[service]?.nextPageToken ?? '') !== ''),
    away: services.filter((service) => pages[service] === undefined),
  };
}

export function recordOf(service: Keeper, { id, topic, partition, offset, key, reason, detail, receivedAt, size, state, attempts, requeuedAt }: quarantine.QuarantinedRecord): QuarantinedRecord {
  return {
    ...{ service, id, topic, partition, offset, reason, receivedAt, attempts },
    ...(typeof key === 'string' && { key }),
    // What is wrong with all of a record has an empty path before it.
    detail: detail.replace(/^: /, ''),
    size: Number(size),
    state: state as QuarantinedRecord['state'],
    ...(requeuedAt && { requeuedAt }),
  };
}

export function detailOf(service: Keeper, record: quarantine.QuarantinedRecord, { key, headers, value }: quarantine.RecordContent): QuarantinedDetail {
  return {
    record: recordOf(service, record),
    ...(key && { key: bytesOf(key) }),
    headers: headers.map((header) => ({ name: header.name, value: bytesOf(header.value) })),
    ...(value && { value: bytesOf(value) }),
  };
}

function bytesOf(bytes: Uint8Array): RecordBytes {
  return { base64: Buffer.from(bytes.subarray(0, SHOWN_BYTES)).toString('base64'), size: bytes.length };
}

export function answerOf(service: Keeper, { id, result, reason, detail }: quarantine.RequeueAnswer): RequeueAnswer {
  return { service, id, result: result as RequeueAnswer['result'], ...(reason && { reason }), ...(detail && { detail: detail.replace(/^: /, '') }) };
}

/** A name under which the bytes of a record can be kept, whatever its topic is called. */
export function fileNameOf({ service, topic, partition, offset }: QuarantinedRecord): string {
  return `${service}-${topic.replaceAll(/[^\w.-]/g, '_')}-${partition}-${offset}.bin`;
}
