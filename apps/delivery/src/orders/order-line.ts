import type { DeliveryOrdered, DeliveryReceived, Instant } from '@chokepoint/contracts';
import { compareFacts } from '@chokepoint/service';
import type { DeliveryFactType } from '../take-deliveries/decide.js';

export interface OrderLineFact<T extends DeliveryFactType, D> {
  readonly type: T;
  readonly source: string;
  readonly id: string;
  readonly time: Instant;
  readonly data: D;
}

type Ordered = OrderLineFact<'chokepoint.delivery.ordered.v1', DeliveryOrdered>;
type Received = OrderLineFact<'chokepoint.delivery.received.v1', DeliveryReceived>;
type Cancelled = OrderLineFact<'chokepoint.delivery.cancelled.v1', unknown>;
/** What was said of one order line. */
export type LineEvent = Ordered | Received | Cancelled;

/** All that was said of one order line. */
export interface LineHistory {
  /** The newest order holds. */
  readonly ordered?: Ordered;
  readonly receipts: readonly Received[];
  /** When it was first cancelled. */
  readonly cancelledAt?: Instant;
}

export type LineState = 'open' | 'complete' | 'final' | 'cancelled';

/** How a line stands. Receipts after the one that closed it do not count. */
export interface LineStanding {
  readonly state: LineState;
  readonly received: number;
  readonly receipts: readonly Received[];
}

export const UNHEARD_OF: LineHistory = { receipts: [] };

/** The history after one more event. Events may come in any order, each of them once. */
export function evolve(history: LineHistory, event: LineEvent): LineHistory {
  switch (event.type) {
    case 'chokepoint.delivery.ordered.v1':
      return { ...history, ordered: !history.ordered || compareFacts(event, history.ordered) > 0 ? event : history.ordered };
    case 'chokepoint.delivery.received.v1':
      return { ...history, receipts: [...history.receipts, event].sort(compareReceipts) };
    case 'chokepoint.delivery.cancelled.v1':
      return { ...history, cancelledAt: Math.min(history.cancelledAt ?? Infinity, event.time) };
    default:
      return event satisfies never;
  }
}

/** How the line stands at a moment: receipts that lie after it have not come yet (exposure model, section 4). */
export function standing({ ordered, receipts, cancelledAt = Infinity }: LineHistory, asOf: Instant): LineStanding {
  let received = 0;
  const counted: Received[] = [];
  for (const receipt of receipts) {
    if (receipt.data.at > Math.min(asOf, cancelledAt)) break;
    counted.push(receipt);
    received += receipt.data.quantity;
    const complete = ordered !== undefined && received >= ordered.data.quantity;
    if (complete || receipt.data.final) return { state: complete ? 'complete' : 'final', received, receipts: counted };
  }
  return { state: cancelledAt <= asOf ? 'cancelled' : 'open', received, receipts: counted };
}

function compareReceipts(a: Received, b: Received): number {
  return a.data.at - b.data.at || compareFacts(a, b);
}
