import { DAY_MS } from './calendar.js';
import { onTimeInFull, overdueOpen, recentLateness } from './due-lines.js';
import type { OrderLineState } from './order-line.js';

const TODAY = 20_000;

const line = (state: Partial<OrderLineState>): OrderLineState => ({
  order: 'PO-1',
  line: '1',
  quantity: 10,
  orderedAt: 0,
  promisedDay: TODAY - 10,
  received: 0,
  closedAt: undefined,
  complete: false,
  ...state,
});

const closed = (lateness: number, state: Partial<OrderLineState> = {}): OrderLineState => {
  const promisedDay = state.promisedDay ?? TODAY - 10;
  // Just before midnight: days count, not hours.
  return line({ received: 10, complete: true, closedAt: (promisedDay + lateness + 1) * DAY_MS - 1, ...state });
};

describe('On time in full', () => {
  it('is the share of due lines complete on their promised day or before', () => {
    const short = closed(0, { complete: false, received: 9 });
    expect(onTimeInFull([closed(0), closed(-3), closed(1), short, line({})], TODAY)).toBe(2 / 5);
  });

  it('counts a line only from the day after the one promised', () => {
    expect(onTimeInFull([closed(0, { promisedDay: TODAY }), closed(0, { promisedDay: TODAY - 1 })], TODAY)).toBe(1);
    expect(onTimeInFull([line({ promisedDay: TODAY })], TODAY)).toBeNull();
  });
});

describe('Recent lateness', () => {
  it('is weighted by ordered quantity, early ones counting 0', () => {
    expect(recentLateness([closed(4, { quantity: 30 }), closed(-5, { quantity: 10 })], TODAY)).toBe(3);
  });

  it('counts open lines by their days so far', () => {
    expect(recentLateness([line({ promisedDay: TODAY - 20 }), closed(0)], TODAY)).toBe(10);
  });

  it('is 0 without lines', () => {
    expect(recentLateness([], TODAY)).toBe(0);
  });
});

describe('What is overdue and open', () => {
  it('is what is still to come, and its lateness weighted by that', () => {
    const lines = [line({ promisedDay: TODAY - 2 }), line({ promisedDay: TODAY - 12, received: 5 }), line({ promisedDay: TODAY }), closed(9)];
    expect(overdueOpen(lines, TODAY)).toEqual({ quantity: 15, lateness: (10 * 2 + 5 * 12) / 15 });
  });

  it('is nothing when all is on time', () => {
    expect(overdueOpen([closed(0)], TODAY)).toEqual({ quantity: 0, lateness: 0 });
  });
});
