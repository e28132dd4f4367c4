import { hash } from 'node:crypto';
import type { DeliveryOrdered, DeliveryReceived, Instant } from '@chokepoint/contracts';
import { compareFacts } from '@chokepoint/service';
import type { DeliveryFact } from '../take-deliveries/decide.js';
import { isOrdered, isReceipt, toldFirst, toldLast, type LineFact } from './line-facts.js';

/** A row of a snapshot: what its sender knew at `asOf`. */
export type SnapshotRow = DeliveryFact & { readonly asOf: Instant };

/** What a row of a snapshot says beside what is known of its order line. */
export type RowReading =
  /** Where it is later than all that said the same, it confirms what it repeats. */
  | { readonly says: 'nothing new'; readonly confirms?: LineFact }
  | { readonly says: 'a fact'; readonly fact: DeliveryFact }
  /** Something is known, and the row knows better. */
  | { readonly says: 'a change'; readonly fact: DeliveryFact }
  /** The fact takes the place of the content that is known under its source and id. */
  | { readonly says: 'a correction'; readonly fact: DeliveryFact };

const NOTHING_NEW = { says: 'nothing new' } as const;
const repeats = (known: LineFact, { asOf }: SnapshotRow): RowReading => (asOf > toldLast(known) ? { says: 'nothing new', confirms: known } : NOTHING_NEW);

/** Reads a row of a snapshot beside all that is known of its order line (decision 17). */
export function readRow(row: SnapshotRow, line: readonly LineFact[]): RowReading {
  switch (row.type) {
    case 'chokepoint.delivery.ordered.v1':
      return readOrder(row, row.parsed, line);
    case 'chokepoint.delivery.received.v1':
      return readReceipt(row, row.parsed, line);
    case 'chokepoint.delivery.cancelled.v1':
      return readCancellation(row, line);
    default:
      return { says: 'a fact', fact: row };
  }
}

/** A line that nobody has ordered yet is ordered when the row says; one that is known otherwise is changed at the snapshot's moment. */
function readOrder(row: SnapshotRow, said: DeliveryOrdered, line: readonly LineFact[]): RowReading {
  const known = line.filter(isOrdered);
  if (known.length === 0) return { says: 'a fact', fact: row };
  const { past, later } = Object.groupBy(known, (fact) => (toldFirst(fact) <= row.asOf ? 'past' : 'later'));
  const overruledFrom = Math.min(...(later ?? []).map(({ time }) => time));
  if (!past) return row.time < overruledFrom ? { says: 'a fact', fact: row } : NOTHING_NEW;
  const state = past.reduce((a, b) => (compareFacts(a, b) > 0 ? a : b));
  if (state.parsed.quantity === said.quantity && state.parsed.promised === said.promised) return repeats(state, row);
  if (!later && toldLast(state) > row.asOf) return NOTHING_NEW;
  const time = Math.max(row.asOf, state.time + 1);
  return time < overruledFrom ? { says: 'a change', fact: { ...row, time, id: idAt(row.id, time) } } : NOTHING_NEW;
}

/**
 * What a receipt's id names is one receipt. The model knows no change of a receipt, but of two contents under one id it
 * takes the one with the lesser time: a correction is dated a millisecond before what it corrects.
 */
function readReceipt(row: SnapshotRow, { quantity, at, final = false }: DeliveryReceived, line: readonly LineFact[]): RowReading {
  const known = line.filter(isReceipt).find(({ source, id }) => source === row.source && id === row.id);
  if (!known) return { says: 'a fact', fact: row };
  const { parsed } = known;
  if (parsed.quantity === quantity && parsed.at === at && (parsed.final ?? false) === final) return repeats(known, row);
  if (toldLast(known) > row.asOf) return NOTHING_NEW;
  return { says: 'a correction', fact: { ...row, time: known.time - 1 } };
}

/** The first cancellation counts, and it counts from its time on: one that is dated no later than the order is news of the snapshot. */
function readCancellation(row: SnapshotRow, line: readonly LineFact[]): RowReading {
  if (line.some(({ type }) => type === 'chokepoint.delivery.cancelled.v1')) return NOTHING_NEW;
  const orderedAt = Math.min(...line.filter(isOrdered).map(({ time }) => time));
  if (orderedAt === Infinity || row.time > orderedAt) return { says: 'a fact', fact: row };
  const time = Math.max(row.asOf, orderedAt + 1);
  return { says: 'a change', fact: { ...row, time, id: idAt(row.id, time) } };
}

/** The same statement at another moment is another fact. */
function idAt(id: string, time: Instant): string {
  return hash('sha256', JSON.stringify([id, new Date(time).toISOString()]));
}
