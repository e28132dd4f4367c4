import { parseFact, type FactType } from '@chokepoint/contracts';
import type { FactSet } from '@chokepoint/exposure';
import fc from 'fast-check';

/** Facts of orders for tests, with what a test does not care about filled in. Times are days since 2025-01-01. */
export interface GivenFact {
  readonly id: string;
  readonly type: FactType;
  readonly time: number;
  readonly data: Readonly<Record<string, unknown>>;
}

const START = Date.parse('2025-01-01T00:00:00Z');
export const DAY_MS = 86_400_000;
export const at = (day: number): number => START + day * DAY_MS;
export const iso = (day: number): string => new Date(at(day)).toISOString();

type Line = { readonly from?: string; readonly order?: string };
let count = 0;
const fact = (name: string, time: number, { from = 'tsmc', order = 'PO-1' }: Line, data: object): GivenFact => ({
  id: `fact-${++count}`,
  type: `chokepoint.delivery.${name}.v1` as FactType,
  time: at(time),
  data: { from, to: 'nvidia', input: 'wafer', order, line: '1', ...data },
});

export const ordered = (line: Line, { time = 0, promised, quantity = 100 }: { time?: number; promised: number; quantity?: number }): GivenFact =>
  fact('ordered', time, line, { quantity, promised: iso(promised) });
export const received = (line: Line, { at: came, time = came, quantity = 100, final }: { at: number; time?: number; quantity?: number; final?: boolean }): GivenFact =>
  fact('received', time, line, { quantity, at: iso(came), ...(final !== undefined && { final }) });
export const cancelled = (line: Line, time: number): GivenFact => fact('cancelled', time, line, {});

export const rowOf = ({ type, data }: GivenFact) => ({ type, data: JSON.stringify(data) });

export function add(facts: FactSet, given: readonly GivenFact[]): void {
  for (const { id, type, time, data } of given) {
    const parsed = parseFact({ source: '//test', id, type, time, data, mode: 'binary' });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    facts.add(parsed.fact, data);
  }
}

const day = fc.integer({ min: 0, max: 160 }).map((quarters) => quarters / 4);
const line = fc.record({ from: fc.constantFrom('tsmc', 'hynix'), order: fc.constantFrom('1', '2', '3', '4') });
const quantity = fc.constantFrom(40, 60, 100);
const someFact = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(line, fc.record({ time: day, promised: day, quantity })).map(([on, what]) => ordered(on, what)) },
  { weight: 3, arbitrary: fc.tuple(line, fc.record({ at: day, time: day, quantity, final: fc.boolean() })).map(([on, what]) => received(on, what)) },
  fc.tuple(line, day).map(([on, time]) => cancelled(on, time)),
);
/** Facts of a few lines that meet, known before, at and after they happen. */
export const someFacts = fc.array(someFact, { maxLength: 30, size: 'max' });
/** Days on which lanes are looked at, the clock never going back. */
export const someDays = fc.array(fc.integer({ min: 0, max: 600 }).map((quarters) => quarters / 4), { minLength: 1, maxLength: 10 }).map((days) => days.sort((a, b) => a - b));
