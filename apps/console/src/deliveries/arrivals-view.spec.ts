import { describe, expect, it } from '@jest/globals';
import { arrivalsView, MOST_ARRIVALS } from '../contract/index.js';
import { arrivalsViewOf, type ArrivalsQuestion } from './arrivals-view.js';
import { arrivalGiven, nameOf } from './given-deliveries.js';

const ALL = [arrivalGiven('PO-2', { promised: '2026-12-09' }), arrivalGiven('PO-1'), arrivalGiven('PO-3', { from: 'b', overdueDays: 3 }), arrivalGiven('PO-4', { to: 'y', overdueDays: 12 })];
const ask = (question: Partial<ArrivalsQuestion> = {}, all = ALL) => arrivalsViewOf('2026-11-27T00:00:00Z', all, { overdue: false, ...question }, nameOf);
const orders = (question: Partial<ArrivalsQuestion>) => ask(question).arrivals.map(({ order }) => order);

describe('The view of open orders', () => {
  it('has those overdue longest first, then by promise', () => expect(orders({})).toEqual(['PO-4', 'PO-3', 'PO-1', 'PO-2']));

  it('is narrowed by vendor, buyer, what is overdue, and text in order or names', () => {
    expect(orders({ vendor: 'b' })).toEqual(['PO-3']);
    expect(orders({ buyer: 'x', overdue: true })).toEqual(['PO-3']);
    expect(orders({ text: ' po-1 ' })).toEqual(['PO-1']);
    expect(orders({ input: 'other' })).toEqual([]);
  });

  it('counts all that is open whatever is asked, and offers all there is to choose', () => {
    expect(ask({ vendor: 'b' })).toMatchObject({ open: 4, overdue: 2, longestOverdueDays: 12, found: 1, vendors: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }] });
  });

  it('is bounded, and says how much there is', () => {
    const view = ask({}, Array.from({ length: MOST_ARRIVALS + 1 }, (_, index) => arrivalGiven(`PO-${index}`)));
    expect([view.arrivals.length, view.found]).toEqual([MOST_ARRIVALS, MOST_ARRIVALS + 1]);
    expect(arrivalsView.safeParse(view).error).toBeUndefined();
  });
});
