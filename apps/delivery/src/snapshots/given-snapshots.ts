import { parseFact, type Fact } from '@chokepoint/contracts';
import { FactSet, type OrderLineState } from '@chokepoint/exposure';
import { checkFact } from '../take-deliveries/check-fact.js';
import type { DeliveryFact, DeliveryFactType } from '../take-deliveries/decide.js';

export const LANE = { from: 'cowos', to: 'nvidia', input: 'packaging' };
export const LINE = { ...LANE, order: 'PO-1', line: '1' };

const SOURCE = '//spec';

/** A row as `import deliveries` sends it: its id comes from what it says, or from what names it. */
export function ordered(promised: string, fields: { readonly quantity?: number; readonly order?: string; readonly time?: string; readonly asOf?: string } = {}): DeliveryFact {
  const { quantity = 5, order = LINE.order, time = '2026-01-05', asOf } = fields;
  return row('chokepoint.delivery.ordered.v1', { ...LINE, order, quantity, promised }, { id: `${order} ${promised} ${quantity}`, time, asOf });
}

export function received(at: string, { quantity = 5, id = 'receipt', asOf }: { readonly quantity?: number; readonly id?: string; readonly asOf?: string } = {}): DeliveryFact {
  return row('chokepoint.delivery.received.v1', { ...LINE, quantity, at }, { id, time: at, asOf });
}

export function cancelled(time: string, asOf?: string): DeliveryFact {
  return row('chokepoint.delivery.cancelled.v1', LINE, { id: 'cancelled', time, asOf });
}

function row(type: DeliveryFactType, data: object, { id, time, asOf }: { readonly id: string; readonly time: string; readonly asOf: string | undefined }): DeliveryFact {
  const checked = checkFact({ type, identity: { id, time, source: SOURCE }, data, pointers: { identity: '', data: '' } }, new Date(0));
  if (!checked.ok) throw new Error(JSON.stringify(checked.violations));
  return { ...checked.fact, ...(asOf !== undefined && { asOf: Date.parse(asOf) }) };
}

/** How the model sees the order lines of the lane, told these events. */
export function modelLines(events: readonly Pick<DeliveryFact, 'type' | 'source' | 'id' | 'time' | 'data'>[], asOf = '2030-01-01'): readonly OrderLineState[] {
  const facts = new FactSet();
  for (const event of events) facts.add(parsed(event), event.data);
  return facts.lane(LANE)?.linesAt(Date.parse(asOf)) ?? [];
}

function parsed(event: Pick<DeliveryFact, 'type' | 'source' | 'id' | 'time' | 'data'>): Fact {
  const result = parseFact({ ...event, mode: 'binary' });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.fact;
}

export const day = (moment: number | undefined): string | undefined => (moment === undefined ? undefined : new Date(moment).toISOString().slice(0, 10));
export const promises = (events: Parameters<typeof modelLines>[0], asOf?: string): (string | undefined)[] => modelLines(events, asOf).map(({ promisedDay }) => day(promisedDay * 86_400_000));
