import { EVENTS, isEventType } from '@chokepoint/contracts';
import type { delivery } from '@chokepoint/contracts/grpc';
import { compareTexts } from '@chokepoint/service';
import { evolve, standing, UNHEARD_OF, type LineEvent, type LineHistory } from './order-line.js';
import type { FactRow, LineKey } from './order-store.js';

/** Order lines as they stand at `asOf`, by lane, order and line. */
export function orderLines(facts: readonly FactRow[], asOf: Date): delivery.OrderLine[] {
  const histories = new Map<string, { key: LineKey; history: LineHistory }>();
  for (const fact of facts) {
    const event = eventOf(fact);
    const key = event.data as LineKey;
    const name = JSON.stringify([key.from, key.to, key.input, key.order, key.line]);
    histories.set(name, { key, history: evolve(histories.get(name)?.history ?? UNHEARD_OF, event) });
  }
  return [...histories.values()].sort((a, b) => compareKeys(a.key, b.key)).map(({ key, history }) => lineMessage(key, history, asOf));
}

function lineMessage({ from, to, input, order, line }: LineKey, history: LineHistory, asOf: Date): delivery.OrderLine {
  const { state, received, receipts } = standing(history, asOf.getTime());
  const { quantity: ordered, promised } = history.ordered?.data ?? {};
  return {
    ...{ from, to, input, order, line, state, received, ordered },
    promised: promised === undefined ? undefined : new Date(promised).toISOString(),
    receipts: receipts.map(({ data: { quantity, at, final = false } }) => ({ quantity, at: new Date(at).toISOString(), final })),
  };
}

function eventOf({ type, source, id, time, data }: FactRow): LineEvent {
  if (!isEventType(type)) throw new Error(`a fact of the unknown type ${type} is stored`);
  return { type, source, id, time: time.getTime(), data: EVENTS[type].schema.parse(data) } as LineEvent;
}

function compareKeys(a: LineKey, b: LineKey): number {
  for (const name of ['from', 'to', 'input', 'order', 'line'] as const) {
    const difference = compareTexts(a[name], b[name]);
    if (difference !== 0) return difference;
  }
  return 0;
}
