import { pointer, type Problem, problemsOf, unknownFields } from '@chokepoint/network';
import { compileEconomy, sectorsOf } from './compile-economy.js';
import { type Economy, NECESSITY } from './economy.js';
import { type EconomyDocument, economySchema, essentialSchema, firmSchema, flowSchema } from './economy-document.js';

/** With errors there is no economy; warnings never stop one. */
export interface ParsedEconomy {
  readonly economy?: Economy;
  readonly errors: Problem[];
  readonly warnings: Problem[];
}

/** Checks an economy document, fills in defaults and compiles it; problems are named by JSON Pointers. */
export function parseEconomy(document: unknown): ParsedEconomy {
  const warnings = unknown(document);
  const parsed = economySchema.safeParse(document);
  if (!parsed.success) return { errors: problemsOf(parsed.error), warnings };
  const firmIndex = new Map<string, number>();
  const errors = [...duplicateFirms(parsed.data, firmIndex), ...unknownFirms(parsed.data, firmIndex), ...duplicatePairs(parsed.data), ...tooMuch(parsed.data)];
  if (errors.length > 0) return { errors, warnings };
  warnings.push(...unknownSectors(parsed.data));
  return { economy: compiled(parsed.data, firmIndex), errors, warnings };
}

function compiled({ firms, flows, essentials, otherwise, substitution, epsilon }: EconomyDocument, firmIndex: ReadonlyMap<string, number>): Economy {
  const sectorNames = firms.map(({ sector }) => sector);
  const { sectors } = sectorsOf(sectorNames);
  const named = new Map(essentials.map(({ supplier, buyer, kind }) => [pairOf(supplier, buyer), NECESSITY[kind]]));
  return compileEconomy({
    firmIds: firms.map(({ id }) => id),
    sectorNames,
    flows: {
      from: Int32Array.from(flows, ({ from }) => firmIndex.get(from)!),
      to: Int32Array.from(flows, ({ to }) => firmIndex.get(to)!),
      value: Float64Array.from(flows, ({ value }) => value),
    },
    necessityOf: (supplier, buyer) => named.get(pairOf(sectors[supplier], sectors[buyer])) ?? NECESSITY[otherwise],
    substitution,
    epsilon,
  });
}

/** NUL cannot occur in an identifier. */
function pairOf(supplier: string, buyer: string): string {
  return `${supplier}\u0000${buyer}`;
}

function* duplicateFirms({ firms }: EconomyDocument, firmIndex: Map<string, number>): Generator<Problem> {
  for (const [row, { id }] of firms.entries()) {
    if (firmIndex.has(id)) yield { path: `/firms/${row}/id`, code: 'duplicate', message: `a second firm ${id}` };
    else firmIndex.set(id, row);
  }
}

function* unknownFirms({ flows }: EconomyDocument, firmIndex: ReadonlyMap<string, number>): Generator<Problem> {
  for (const [row, flow] of flows.entries()) {
    for (const end of ['from', 'to'] as const) {
      if (!firmIndex.has(flow[end])) yield { path: pointer('flows', row, end), code: 'unknown-id', message: `no firm ${flow[end]}` };
    }
  }
}

function* duplicatePairs({ essentials }: EconomyDocument): Generator<Problem> {
  const seen = new Set<string>();
  for (const [row, { supplier, buyer }] of essentials.entries()) {
    const pair = pairOf(supplier, buyer);
    if (seen.has(pair)) yield { path: `/essentials/${row}`, code: 'duplicate', message: `a second entry for what ${supplier} is to ${buyer}` };
    seen.add(pair);
  }
}

/** Where values that are finite each have no finite sum, no firm has a share. */
function* tooMuch({ flows }: EconomyDocument): Generator<Problem> {
  let sum = 0;
  for (const [row, { value }] of flows.entries()) {
    sum += value;
    if (sum < Infinity) continue;
    yield { path: `/flows/${row}/value`, code: 'range', message: 'the flows up to here sum to no finite number' };
    return;
  }
}

/** That nobody is of a sector is legal, but hardly what was meant. */
function* unknownSectors({ firms, essentials }: EconomyDocument): Generator<Problem> {
  const known = new Set(firms.map(({ sector }) => sector));
  for (const [row, entry] of essentials.entries()) {
    for (const end of ['supplier', 'buyer'] as const) {
      if (!known.has(entry[end])) yield { path: pointer('essentials', row, end), code: 'no-match', message: `no firm is of sector ${entry[end]}` };
    }
  }
}

const LISTS = { firms: firmSchema, flows: flowSchema, essentials: essentialSchema };

function unknown(document: unknown): Problem[] {
  const problems = unknownFields(document, economySchema.shape);
  for (const [name, { shape }] of Object.entries(LISTS)) {
    const list = (document as Record<string, unknown> | null | undefined)?.[name];
    if (!Array.isArray(list)) continue;
    list.forEach((entry, row) => problems.push(...unknownFields(entry, shape, [name, row])));
  }
  return problems;
}
