import { utcDay, type LaneKey } from '@chokepoint/exposure';
import { parse } from 'csv-parse/sync';
import { DateTime } from 'luxon';

/** One line of the delivery history. Days are UTC days since 1970-01-01. */
export interface ScmsLine {
  readonly lane: LaneKey;
  readonly order: string;
  readonly line: string;
  readonly orderedDay: number;
  readonly promisedDay: number;
  readonly closedDay: number;
  /** When the delivery was written down: before, nobody knew of it. */
  readonly recordedDay: number;
}

export interface ScmsHistory {
  /** By (ordered day, order, line). */
  readonly lines: readonly ScmsLine[];
  readonly rows: number;
  readonly withoutOrderDate: number;
  readonly orderedAfterDelivery: number;
}

type Row = Readonly<Record<string, string>>;

const ORDERED = 'PO Sent to Vendor Date';
const COLUMNS = ['ID', 'PO / SO #', 'Country', 'Vendor', 'Product Group', ORDERED, 'Scheduled Delivery Date', 'Delivered to Client Date', 'Delivery Recorded Date'];

/**
 * Reads the SCMS delivery history (USAID / Partnership for Supply Chain Management, CC-BY). Lines that the programme
 * sent from its own stores have no order date; they and those ordered after their delivery are left out and counted.
 * @throws Error naming the row and column of what cannot be read
 */
export function readScms(text: string): ScmsHistory {
  const rows = parse<Row>(text, { bom: true, columns: true, record_delimiter: ['\r\n', '\n', '\r'] });
  const missing = COLUMNS.filter((column) => !(column in (rows[0] ?? {})));
  if (missing.length > 0) throw new Error(`no delivery history: column ${missing.join(', ')} is missing`);
  const dated = rows.flatMap((row, index) => (/^\d/.test(row[ORDERED]) ? [lineOf(row, index + 2)] : []));
  const lines = dated.filter(({ orderedDay, closedDay }) => orderedDay <= closedDay).sort(byOrder);
  return { lines, rows: rows.length, withoutOrderDate: rows.length - dated.length, orderedAfterDelivery: dated.length - lines.length };
}

function lineOf(row: Row, place: number): ScmsLine {
  const closedDay = dayOf(row, 'Delivered to Client Date', 'd-MMM-yy', place);
  return {
    lane: { from: row.Vendor, to: row.Country, input: row['Product Group'] },
    order: row['PO / SO #'],
    line: row.ID,
    orderedDay: dayOf(row, ORDERED, 'M/d/yy', place),
    promisedDay: dayOf(row, 'Scheduled Delivery Date', 'd-MMM-yy', place),
    closedDay,
    recordedDay: Math.max(closedDay, dayOf(row, 'Delivery Recorded Date', 'd-MMM-yy', place)),
  };
}

function dayOf(row: Row, column: string, format: string, place: number): number {
  const date = DateTime.fromFormat(row[column], format, { zone: 'utc', locale: 'en' });
  if (!date.isValid) throw new Error(`row ${place}, column "${column}": ${JSON.stringify(row[column])} is no date as ${format}`);
  return utcDay(date.toMillis());
}

function byOrder(a: ScmsLine, b: ScmsLine): number {
  return a.orderedDay - b.orderedDay || Number(a.order > b.order) - Number(a.order < b.order) || Number(a.line) - Number(b.line);
}
