import type { Fact } from '@chokepoint/contracts';
import { DAY_MS } from './calendar.js';
import type { CancelledFact, CapacityFact, DelayFact, OrderedFact, ReceivedFact } from './fact-types.js';

/** Facts for tests, with what a test does not care about filled in. */

type Key = Partial<Pick<Fact, 'id' | 'source'>> & { time?: string };
type Line = { lane?: [string, string, string]; order?: string; line?: string };

export const at = (text: string): number => Date.parse(text);
export const day = (n: number): number => at('2025-01-01T00:00:00Z') + n * DAY_MS;

let count = 0;

function keyed({ id, source, time }: Key, fallback: string) {
  return { id: id ?? `fact-${++count}`, source: source ?? '//test', time: at(time ?? fallback) };
}

function lineOf({ lane = ['n5', 'trainium2', 'wafer'], order = 'PO-1', line = '1' }: Line) {
  return { from: lane[0], to: lane[1], input: lane[2], order, line };
}

type Statement = Exclude<CapacityFact['data'], { status: 'withdrawn' }>;
type Withdrawal = Extract<CapacityFact['data'], { status: 'withdrawn' }>;

export function capacityReported(data: (Omit<Statement, 'start'> & { start?: number }) | Withdrawal, key: Key = {}): CapacityFact {
  return {
    ...keyed(key, '2025-01-01T00:00:00Z'),
    type: 'chokepoint.capacity.reported.v1',
    data: data.status === 'withdrawn' ? data : { ...data, start: data.start ?? day(0) },
  };
}

export function delayed(data: DelayFact['data'], key: Key = {}): DelayFact {
  return { ...keyed(key, '2025-01-01T00:00:00Z'), type: 'chokepoint.delivery.delayed.v1', data };
}

export function ordered({ quantity = 100, promised, ...line }: Line & { quantity?: number; promised: string }, key: Key = {}): OrderedFact {
  const data = { ...lineOf(line), quantity, promised: at(promised) };
  return { ...keyed(key, '2024-01-01T00:00:00Z'), type: 'chokepoint.delivery.ordered.v1', data };
}

type Receipt = Line & { quantity?: number; at: string; final?: boolean };

/** Known at the moment it came, unless the key says when. */
export function received({ quantity = 100, at: came, final, ...line }: Receipt, key: Key = {}): ReceivedFact {
  const data = { ...lineOf(line), quantity, at: at(came), ...(final !== undefined && { final }) };
  return { ...keyed(key, came), type: 'chokepoint.delivery.received.v1', data };
}

export function cancelled(line: Line, key: Key & { time: string }): CancelledFact {
  return { ...keyed(key, key.time), type: 'chokepoint.delivery.cancelled.v1', data: lineOf(line) };
}
