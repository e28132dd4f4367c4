import { decodeCloudEvent, parseEvent } from '@chokepoint/contracts';
import type { ConsumedRecord } from '@chokepoint/event-log';
import { EXPOSURE_SOURCE, rejectedAs, type Rejected } from '../intake/read-change.js';
import { TYPE_OF } from './lane-rule.js';
import type { LaneEvent } from './moments.js';

/** An event about a lane as it came in. */
export type ReceivedLaneEvent = LaneEvent & { readonly source: string; readonly id: string };

/** Reads a record of the lanes topic: never throws, whatever the bytes. */
export function readLaneEvent(record: ConsumedRecord): ReceivedLaneEvent | Rejected {
  const decoded = decodeCloudEvent(record);
  if (!decoded.ok) return rejectedAs(record, decoded);
  const { source, id } = decoded.event;
  const type = decoded.event.type === TYPE_OF['lane.drifting'] ? TYPE_OF['lane.drifting'] : TYPE_OF['delivery.overdue'];
  const parsed = parseEvent(decoded.event, type);
  if (!parsed.ok) return rejectedAs(record, parsed);
  if (source === EXPOSURE_SOURCE) return { source, id, type, data: parsed.value };
  return { record, reason: 'foreign-source', detail: `/source: expected ${EXPOSURE_SOURCE}` };
}
