import { textArray } from '@chokepoint/database';
import { EVENTS, type DeliveryOrdered, type DeliveryReceived, type Instant } from '@chokepoint/contracts';
import type pg from 'pg';
import type { DeliveryFact, DeliveryFactType } from '../take-deliveries/decide.js';

/** A fact that is known of an order line. */
export interface LineFact {
  readonly source: string;
  readonly id: string;
  readonly type: DeliveryFactType;
  readonly time: Instant;
  /** Moment of the snapshot it came with; undefined where it came by itself. */
  readonly asOf?: Instant | undefined;
  /** Moment of the latest snapshot that said the same. */
  readonly confirmedAsOf?: Instant | undefined;
  readonly parsed: unknown;
}

/** When it was told first, as far as snapshots tell. */
export const toldFirst = ({ asOf, time }: LineFact): Instant => asOf ?? time;
export const toldLast = (fact: LineFact): Instant => Math.max(toldFirst(fact), fact.confirmedAsOf ?? -Infinity);

export type OrderedFact = LineFact & { readonly parsed: DeliveryOrdered };
export type ReceiptFact = LineFact & { readonly parsed: DeliveryReceived };

export const isOrdered = (fact: LineFact): fact is OrderedFact => fact.type === 'chokepoint.delivery.ordered.v1';
export const isReceipt = (fact: LineFact): fact is ReceiptFact => fact.type === 'chokepoint.delivery.received.v1';

interface LineKey {
  readonly from: string;
  readonly to: string;
  readonly input: string;
  readonly order: string;
  readonly line: string;
}

/** What is known of order lines, by `lineKey`. */
export type KnownLines = ReadonlyMap<string, readonly LineFact[]>;

/** The order line that a fact names, as one text; undefined for delay reports, which name none. Identifiers hold no U+0000. */
export function lineKeyOf({ parsed }: Pick<DeliveryFact, 'parsed'>): string | undefined {
  return 'order' in parsed ? lineKey(parsed) : undefined;
}

export function lineKey({ from, to, input, order, line }: LineKey): string {
  return [from, to, input, order, line].join('\u0000');
}

type Row = Pick<LineFact, 'source' | 'id' | 'type'> &
  LineKey & { readonly time: Date; readonly asOf: Date | null; readonly confirmedAsOf: Date | null; readonly data: unknown };

/** All that is stored of the order lines that rows of a snapshot name. */
export async function loadLines(transaction: pg.ClientBase, facts: readonly DeliveryFact[]): Promise<KnownLines> {
  const keys = [...new Set(facts.filter(({ asOf }) => asOf !== undefined).flatMap((fact) => lineKeyOf(fact) ?? []))].map((key) => key.split('\u0000'));
  const lines = new Map<string, LineFact[]>();
  if (keys.length === 0) return lines;
  const { rows } = await transaction.query<Row>({
    name: 'delivery-facts-of-known-lines',
    text: `select f.source, f.id, f.type, f.time, f.as_of as "asOf", f.confirmed_as_of as "confirmedAsOf", f.data,
             f.from_node as "from", f.to_node as "to", f.input, f.order_id as "order", f.line_id as "line"
           from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as l(from_node, to_node, input, order_id, line_id)
           join delivery.fact f using (order_id, from_node, to_node, input, line_id)`,
    values: [0, 1, 2, 3, 4].map((part) => textArray(keys.map((key) => key[part]))),
  });
  for (const row of rows) {
    const key = lineKey(row);
    const facts = lines.get(key);
    if (facts) facts.push(lineFact(row));
    else lines.set(key, [lineFact(row)]);
  }
  return lines;
}

function lineFact({ source, id, type, time, asOf, confirmedAsOf, data }: Row): LineFact {
  return { source, id, type, time: time.getTime(), asOf: asOf?.getTime(), confirmedAsOf: confirmedAsOf?.getTime(), parsed: EVENTS[type].schema.parse(data) };
}
