import { hash } from 'node:crypto';
import type { EventInput } from '@chokepoint/contracts';

export type FactKind = 'ordered' | 'received' | 'cancelled' | 'delayed';
export type DeliveryType = `chokepoint.delivery.${FactKind}.v1`;

/** A fact that a row says. It is valid: no door that knows our schemas refuses it. */
export interface TableFact {
  readonly kind: FactKind;
  /** RFC 3339, or a day. */
  readonly time: string;
  /** The same in milliseconds since the epoch. */
  readonly known: number;
  /** Its members in the order of their names, as canonical JSON has them. */
  readonly data: Readonly<Record<string, string | number | boolean>>;
  /** What the mapping says names it; undefined where all that it says does. */
  readonly named: readonly string[] | undefined;
}

export const typeOf = (kind: FactKind): DeliveryType => `chokepoint.delivery.${kind}.v1`;

/**
 * The id of a fact, from what it says: SHA-256, in hex, of the canonical JSON (RFC 8785) of `{data, time, type}`, or of
 * `[type, ...cells]` where the mapping names columns. So a file that is read again says the same facts, and two wholly
 * identical rows are one.
 */
export function factId({ kind, time, data, named }: TableFact): string {
  // Members in order and no number that JSON writes otherwise: this is the canonical form, without the cost of finding it.
  const content = named ? JSON.stringify([typeOf(kind), ...named]) : JSON.stringify({ data, time, type: typeOf(kind) });
  return hash('sha256', content.toWellFormed());
}

export function eventInput(fact: TableFact): EventInput<DeliveryType> {
  return fact.data as unknown as EventInput<DeliveryType>;
}
