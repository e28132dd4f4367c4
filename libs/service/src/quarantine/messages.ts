import type { quarantine } from '@chokepoint/contracts/grpc';
import type { Outcome } from './outcome.js';
import type { ContentRow, SummaryRow } from './quarantine-rows.js';

export function summaryMessage({ id, topic, partition, offset, key_start: start, reason, detail, size, attempts, ...row }: SummaryRow): quarantine.QuarantinedRecord {
  return {
    ...{ id, topic, partition, offset, reason, detail, size, attempts },
    receivedAt: row.received_at.toISOString(),
    ...(start && { key: textOf(start) }),
    state: row.requeued_at ? 'requeued' : 'kept',
    ...(row.requeued_at && { requeuedAt: row.requeued_at.toISOString() }),
  };
}

export function contentMessage({ key, value, headers }: ContentRow): quarantine.RecordContent {
  return {
    ...(key && { key }),
    ...(value && { value }),
    headers: Object.entries(headers).map(([name, text]) => ({ name, value: Buffer.from(text, 'base64') })),
  };
}

export function answerMessage(id: string, outcome: Outcome | undefined): quarantine.RequeueAnswer {
  return { id, ...(outcome ?? { result: 'not_found' }) };
}

/** A character that the end cuts is left out. */
function textOf(bytes: Buffer): string {
  return new TextDecoder().decode(bytes, { stream: true });
}
