import type { OrderLineFact } from './fact-types.js';
import type { OrderLine } from './order-line.js';

/**
 * A fact about an order line as it is held. There are millions: what names the line stands once, in the line, and all
 * have one shape.
 */
export class HeldLineFact {
  /** Of an order the moment promised, of a receipt the moment it came; ms since the epoch. */
  readonly at: number;
  readonly quantity: number;
  readonly final: boolean | undefined;
  readonly type: OrderLineFact['type'];
  readonly id: string;
  readonly time: number;

  /** @param source the fact's own, which the facts of a source can share */
  constructor(
    fact: OrderLineFact,
    readonly line: OrderLine,
    readonly source: string,
  ) {
    this.id = fact.id;
    this.time = fact.time;
    this.final = undefined;
    // The type is written out: all share these texts, where each fact that was read brings its own copy.
    switch (fact.type) {
      case 'chokepoint.delivery.ordered.v1':
        this.type = 'chokepoint.delivery.ordered.v1';
        this.quantity = fact.data.quantity;
        this.at = fact.data.promised;
        break;
      case 'chokepoint.delivery.received.v1':
        this.type = 'chokepoint.delivery.received.v1';
        this.quantity = fact.data.quantity;
        this.at = fact.data.at;
        this.final = fact.data.final;
        break;
      default:
        this.type = 'chokepoint.delivery.cancelled.v1';
        this.quantity = 0;
        this.at = fact.time;
    }
  }

  /** From when on it can change how its line stands: receipts are dated ahead at times. */
  get from(): number {
    return this.type === 'chokepoint.delivery.received.v1' ? Math.max(this.time, this.at) : this.time;
  }

  /** As it was parsed. */
  get data(): OrderLineFact['data'] {
    const { lane, order, line } = this.line;
    const name = { ...lane, order, line };
    if (this.type === 'chokepoint.delivery.ordered.v1') return { ...name, quantity: this.quantity, promised: this.at };
    if (this.type === 'chokepoint.delivery.cancelled.v1') return name;
    return { ...name, quantity: this.quantity, at: this.at, ...(this.final !== undefined && { final: this.final }) };
  }
}
