import type { OrderLineFact } from './fact-types.js';
import { at, cancelled, ordered, received } from './given-facts.js';
import { OrderLine } from './order-line.js';

const LANE = { from: 'n5', to: 'trainium2', input: 'wafer' };
const NOW = at('2025-06-01T00:00:00Z');

function given(...facts: OrderLineFact[]): OrderLine {
  const line = new OrderLine(LANE, 'PO-1', '1');
  facts.forEach((fact) => line.add(fact));
  return line;
}

const order = ordered({ quantity: 100, promised: '2025-02-01' });

describe('An order line', () => {
  it('is open until the receipts reach the ordered quantity', () => {
    const line = given(order, received({ quantity: 60, at: '2025-02-01' }), received({ quantity: 40, at: '2025-02-03T08:00:00Z' }));

    expect(line.stateAt(at('2025-02-02'))).toMatchObject({ received: 60, closedAt: undefined, complete: false });
    expect(line.stateAt(NOW)).toMatchObject({ received: 100, closedAt: at('2025-02-03T08:00:00Z'), complete: true });
  });

  it('was ordered when it was first heard of, though a revision holds', () => {
    const line = given(ordered({ promised: '2025-02-01' }, { time: '2024-11-01' }), ordered({ promised: '2025-03-01' }, { time: '2025-01-15' }));
    expect(line.stateAt(NOW)).toMatchObject({ orderedAt: at('2024-11-01'), promisedDay: 20148 });
  });

  it('is closed short by a final receipt, and ignores what comes after', () => {
    const line = given(order, received({ quantity: 60, at: '2025-02-01', final: true }), received({ quantity: 40, at: '2025-02-03' }));
    expect(line.stateAt(NOW)).toMatchObject({ received: 60, closedAt: at('2025-02-01'), complete: false });
  });

  it('is complete when the final receipt brings all', () => {
    expect(given(order, received({ at: '2025-02-01', final: true })).stateAt(NOW)).toMatchObject({ complete: true });
  });

  it('takes receipts in the order they came, not that in which they were told', () => {
    const told = (time: string, id: string) => ({ time, id });
    const line = given(
      order,
      received({ quantity: 50, at: '2025-02-02' }, told('2025-02-03', 'b')),
      received({ quantity: 50, at: '2025-02-01' }, told('2025-02-20', 'c')),
      received({ quantity: 50, at: '2025-02-05' }, told('2025-02-05', 'd')),
    );

    expect(line.stateAt(at('2025-02-10'))).toMatchObject({ closedAt: at('2025-02-05') });
    expect(line.stateAt(NOW)).toMatchObject({ received: 100, closedAt: at('2025-02-02') });
  });

  it('takes receipts of one moment by when they were told, then source, then id', () => {
    const came = '2025-02-01';
    const whole = received({ quantity: 100, at: came }, { time: came, source: 'b', id: '1' });
    const part = (source: string, id: string) => received({ quantity: 30, at: came }, { time: came, source, id });
    expect(given(order, whole, part('a', '9'), part('b', '0')).stateAt(NOW)?.received).toBe(160);
    expect(given(order, whole, part('b', '2'), part('c', '1')).stateAt(NOW)?.received).toBe(100);
  });

  it('does not count a receipt dated ahead before that date', () => {
    const ahead = received({ at: '2025-03-01' }, { time: '2025-02-01' });
    expect(given(order, ahead).stateAt(at('2025-02-15'))).toMatchObject({ received: 0, closedAt: undefined });
    expect(new OrderLine(LANE, 'PO-1', '1').add(ahead).from).toBe(at('2025-03-01'));
  });

  it('goes by the newest order, which can reopen it or close it earlier', () => {
    const receipt = received({ quantity: 80, at: '2025-02-01' });
    const revised = (quantity: number) => ordered({ quantity, promised: '2025-03-01' }, { time: '2025-02-10' });

    expect(given(order, receipt, revised(80)).stateAt(NOW)).toMatchObject({ quantity: 80, complete: true, promisedDay: at('2025-03-01') / 864e5 });
    expect(given(order, receipt, revised(80)).stateAt(at('2025-02-09'))).toMatchObject({ quantity: 100, complete: false });
    expect(given(ordered({ quantity: 80, promised: '2025-02-01' }), receipt, revised(90)).stateAt(NOW)?.closedAt).toBeUndefined();
  });

  it('is no line before it is ordered, whatever was received', () => {
    expect(given(received({ at: '2025-02-01' })).stateAt(NOW)).toBeUndefined();
    expect(given(received({ at: '2025-02-01' }), order).stateAt(NOW)).toMatchObject({ complete: true });
  });

  it('leaves when it is cancelled while open, for good', () => {
    const line = given(order, cancelled({}, { time: '2025-02-05' }), received({ at: '2025-02-06' }));
    expect(line.stateAt(at('2025-02-04'))).toBeDefined();
    expect(line.stateAt(at('2025-02-05'))).toBeUndefined();
    expect(line.stateAt(NOW)).toBeUndefined();
  });

  it('stays when it had closed before the cancellation, also when that is told late', () => {
    const late = received({ at: '2025-02-04' }, { time: '2025-02-09' });
    const line = given(order, cancelled({}, { time: '2025-02-05' }), late);
    expect(line.stateAt(at('2025-02-08'))).toBeUndefined();
    expect(line.stateAt(NOW)).toMatchObject({ complete: true });
  });

  it('stays when it closed in the very moment of the cancellation', () => {
    const line = given(order, cancelled({}, { time: '2025-02-05' }), received({ at: '2025-02-05' }));
    expect(line.stateAt(NOW)).toMatchObject({ complete: true });
  });

  it('goes by the first of several cancellations', () => {
    const twice = [cancelled({}, { time: '2025-02-10' }), cancelled({}, { time: '2025-02-03' })];
    expect(given(order, received({ at: '2025-02-05' }), ...twice).stateAt(NOW)).toBeUndefined();
  });
});
