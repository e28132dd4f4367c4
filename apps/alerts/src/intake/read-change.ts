import { decodeCloudEvent, parseEvent, type ExposureChanged, type Rejection } from '@chokepoint/contracts';
import type { ConsumedRecord } from '@chokepoint/event-log';

/** Who publishes exposure; alerts follow nobody else's numbers. */
export const EXPOSURE_SOURCE = '//chokepoint/risk';

/** A change of exposure as it came in. */
export interface ReceivedChange {
  readonly source: string;
  readonly id: string;
  readonly change: ExposureChanged;
}

/** A record that is not one, and why. */
export interface Rejected {
  readonly record: ConsumedRecord;
  readonly reason: Rejection['reason'] | 'foreign-source';
  /** What is wrong, with the field's path. */
  readonly detail: string;
}

/** Reads a record of the exposures topic: never throws, whatever the bytes. */
export function readChange(record: ConsumedRecord): ReceivedChange | Rejected {
  const decoded = decodeCloudEvent(record);
  if (!decoded.ok) return rejectedAs(record, decoded);
  const { source, id } = decoded.event;
  const parsed = parseEvent(decoded.event, 'chokepoint.exposure.changed.v1');
  if (!parsed.ok) return rejectedAs(record, parsed);
  if (source === EXPOSURE_SOURCE) return { source, id, change: parsed.value };
  return { record, reason: 'foreign-source', detail: `/source: expected ${EXPOSURE_SOURCE}` };
}

export function rejectedAs(record: ConsumedRecord, { reason, problems }: Rejection): Rejected {
  return { record, reason, detail: problems.map(({ path, message }) => `${path}: ${message}`).join('; ') };
}
