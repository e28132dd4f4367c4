import { EVENTS, FACT_TYPES, isEventType, type EventData, type EventType, type Fact } from '../events/catalogue.js';
import type { ReceivedEvent } from './message.js';
import { pointerStep, rejected, type Problem, type Rejection } from './problem.js';

type Parsed<V> = { readonly ok: true; readonly value: V } | Rejection;

const FACTS: ReadonlySet<string> = new Set(FACT_TYPES);

/** Holds `data` against the schema of its type; problems are named by paths under `/data`. */
export function parseData<T extends EventType>(type: T, data: unknown): Parsed<EventData<T>> {
  const result = EVENTS[type].schema.safeParse(data);
  if (result.success) return { ok: true, value: result.data as EventData<T> };
  return rejected('invalid-data', ...result.error.issues.map(problemOf));
}

/** An event of any of our types, with its data validated. */
export function parseEvent<T extends EventType>(event: ReceivedEvent, type: T): Parsed<EventData<T>> {
  return event.type === type ? parseData(type, event.data) : unknownType(event.type);
}

/** A fact that risk keeps (exposure model, section 4): capacity reports, delay reports, orders, receipts, cancellations. */
export function parseFact(event: ReceivedEvent): { readonly ok: true; readonly fact: Fact } | Rejection {
  const { source, id, time, type } = event;
  if (!FACTS.has(type) || !isEventType(type)) return unknownType(type);
  const data = parseData(type, event.data);
  return data.ok ? { ok: true, fact: { source, id, time, type, data: data.value } as Fact } : data;
}

function unknownType(type: string): Rejection {
  return rejected('unknown-type', { path: '/type', message: `unexpected type "${type}"` });
}

function problemOf(issue: { readonly path: readonly PropertyKey[]; readonly message: string }): Problem {
  return { path: `/data${issue.path.map(pointerStep).join('')}`, message: issue.message };
}
