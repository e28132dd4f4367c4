import fc from 'fast-check';
import { evolve, standing, UNHEARD_OF, type LineEvent, type LineState } from './order-line.js';

const day = (number: number) => Date.UTC(2026, 2, number);
const LINE = { from: 'cowos', to: 'nvidia', input: 'packaging', order: 'PO-1', line: '1' };
let ids = 0;

const said = (time: number) => ({ source: '//erp', id: `${++ids}`.padStart(6, '0'), time: day(time) });
const ordered = (quantity: number, time = 1): LineEvent => ({ ...said(time), type: 'chokepoint.delivery.ordered.v1', data: { ...LINE, quantity, promised: day(10) } });
const received = (quantity: number, at: number, more: { final?: boolean } = {}): LineEvent => ({
  ...said(at),
  type: 'chokepoint.delivery.received.v1',
  data: { ...LINE, quantity, at: day(at), ...more },
});
const cancelled = (time: number): LineEvent => ({ ...said(time), type: 'chokepoint.delivery.cancelled.v1', data: LINE });

function line(...events: LineEvent[]) {
  const history = events.reduce(evolve, UNHEARD_OF);
  return (asOf: number): [LineState, number] => {
    const { state, received: sum } = standing(history, day(asOf));
    return [state, sum];
  };
}

describe('an order line', () => {
  it('is open until all has come', () => {
    const at = line(ordered(10), received(4, 5), received(6, 8));
    expect([at(4), at(5), at(8)]).toEqual([['open', 0], ['open', 4], ['complete', 10]]);
  });

  it('is final when nothing more will come', () => expect(line(ordered(10), received(4, 5, { final: true }))(9)).toEqual(['final', 4]));
  it('is complete when the last of it is called final', () => expect(line(ordered(4), received(4, 5, { final: true }))(9)).toEqual(['complete', 4]));
  it('does not count what comes after it was closed', () => expect(line(ordered(4), received(4, 5), received(3, 6))(9)).toEqual(['complete', 4]));
  it('can be cancelled while open', () => expect(line(ordered(4), received(1, 2), cancelled(3), received(3, 5))(9)).toEqual(['cancelled', 1]));
  it('cannot be cancelled once closed', () => expect(line(ordered(4), received(4, 2), cancelled(3))(9)).toEqual(['complete', 4]));
  it('is not yet cancelled before it is', () => expect(line(ordered(4), cancelled(7))(6)).toEqual(['open', 0]));
  it('goes by the newest order', () => expect(line(ordered(10, 3), received(4, 5), ordered(4, 1))(9)).toEqual(['open', 4]));
  it('may be known by its receipts alone', () => expect(line(received(4, 5))(9)).toEqual(['open', 4]));

  it('stands the same in whatever order its events are heard', () => {
    const events = [ordered(10), ordered(6, 2), received(3, 4), received(2, 4), received(1, 6), cancelled(5), received(9, 7, { final: true })];
    const expected = line(...events)(9);
    fc.assert(fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => expect(line(...shuffled)(9)).toEqual(expected)));
  });
});
