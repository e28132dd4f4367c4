import { compareContents } from '@chokepoint/contracts';
import fc from 'fast-check';
import { events } from './arbitrary-events.js';
import { isOrderLineFact } from './fact-types.js';
import { factOf } from './given-set.js';
import { at, cancelled, ordered, received } from './given-facts.js';
import { OrderLine } from './order-line.js';

describe('A fact about an order line, held', () => {
  it('says what it said when it came', () => {
    fc.assert(
      fc.property(events, (all) => {
        for (const fact of all.map(factOf).filter(isOrderLineFact)) {
          const { from, to, input, order, line } = fact.data;
          const held = new OrderLine({ from, to, input }, order, line).add(fact);
          expect({ source: held.source, id: held.id, type: held.type, time: held.time, data: held.data }).toEqual(fact);
          expect(compareContents(held, fact)).toBe(0);
        }
      }),
    );
  });

  it('comes into force when it is known, a receipt not before it came', () => {
    const line = new OrderLine({ from: 'n5', to: 'trainium2', input: 'wafer' }, 'PO-1', '1');
    const facts = [ordered({ promised: '2025-03-01' }, { time: '2025-01-01' }), received({ at: '2025-03-01' }, { time: '2025-02-01' }), received({ at: '2025-01-20' }, { time: '2025-02-01' }), cancelled({}, { time: '2025-02-05' })];
    expect(facts.map((fact) => line.add(fact).from)).toEqual(['2025-01-01', '2025-03-01', '2025-02-01', '2025-02-05'].map(at));
  });
});
