import { parseInstant } from '@chokepoint/contracts';
import { type FactSet, utcDay } from '@chokepoint/exposure';
import { type Grouping, type LaneFilter, type PeriodLength, unknownNames } from '@chokepoint/supplier-performance';
import { momentOf } from '../command-line/arguments.js';
import { BadInput } from '../command-line/failures.js';
import { listed } from '../command-line/wording.js';
import type { Streams } from '../command-line/streams.js';
import { readEventFile } from '../documents/event-file.js';
import { factSet, nameConflict } from '../documents/fact-set.js';
import type { AddressOptions } from '../running/addresses.js';

/** Of a question about order lines, which a file of events can answer, and the running services. */
export interface PerformanceOptions extends AddressOptions {
  /** A file; without it the running services are asked. */
  readonly events?: string;
  readonly asOf?: string;
  readonly vendor: readonly string[];
  readonly buyer: readonly string[];
  readonly input: readonly string[];
  readonly floor: number;
  readonly json?: boolean;
  readonly csv?: boolean;
}

export interface ScorecardOptions extends PerformanceOptions {
  readonly by: Grouping;
  readonly from?: string;
  readonly to?: string;
  readonly period: PeriodLength;
}

export interface LanesOptions extends PerformanceOptions {
  readonly drifting?: boolean;
}

/** Where a part of a request comes from. */
export const ORIGINS = { options: { '/at': '--as-of', '/from': '--from', '/to': '--to', '/floor': '--floor', '/by': '--by', '/period': '--period', '/filter/vendors': '--vendor', '/filter/buyers': '--buyer', '/filter/inputs': '--input' } };

export function filterOf({ vendor, buyer, input }: PerformanceOptions): Required<LaneFilter> {
  return { vendors: vendor, buyers: buyer, inputs: input };
}

const OPTION_OF = { vendors: '--vendor', buyers: '--buyer', inputs: '--input' };

/** The facts of a file for a question about lanes, and the moment asked about. @throws BadInput where it names somebody of whom the file has no order line */
export async function readLanes(file: string, options: PerformanceOptions, streams: Streams): Promise<{ facts: FactSet; asOf: number }> {
  const read = await readFacts(file, options, streams);
  const unknown = unknownNames(read.facts, filterOf(options));
  if (unknown.length > 0) throw new BadInput(unknown.map(({ list, description }) => `${OPTION_OF[list]}: ${description}`));
  return read;
}

/** Whom a question is about, to be said where there is nothing to tell: ` of vendor acme`. */
export function askedText({ vendor, buyer, input }: PerformanceOptions, orders: readonly string[] = []): string {
  const named = Object.entries({ order: orders, vendor, buyer, input }).filter(([, names]) => names.length > 0);
  return named.map(([what, names]) => ` of ${what} ${listed([...names], 'or')}`).join(',');
}

/** The facts of a file, and the moment asked about. */
export async function readFacts(file: string, { asOf: moment }: Pick<PerformanceOptions, 'asOf'>, streams: Streams): Promise<{ facts: FactSet; asOf: number }> {
  if (moment === undefined) throw new BadInput(['--as-of: required with --events']);
  const asOf = momentOf('--as-of', moment);
  return { facts: factSet(await readEventFile(file), nameConflict(streams)), asOf };
}

/** UTC days. */
export function windowOf({ from, to }: Pick<ScorecardOptions, 'from' | 'to'>): { from?: number; to?: number } {
  const [first, last] = [dayOf('--from', from), dayOf('--to', to)];
  if (first !== undefined && last !== undefined && last < first) throw new BadInput(['--to: expected a day not before --from']);
  return { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) };
}

function dayOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseInstant(text) : undefined;
  if (instant === undefined) throw new BadInput([`${option}: expected a day (YYYY-MM-DD), not "${text}"`]);
  return utcDay(instant);
}
