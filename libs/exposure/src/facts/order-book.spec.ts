import fc from 'fast-check';
import { events, moments } from './arbitrary-events.js';
import type { OrderLineFact } from './fact-types.js';
import { at, ordered, received } from './given-facts.js';
import { factOf, factSetOf } from './given-set.js';
import { OrderBook, type ClosedLine } from './order-book.js';

const view = (book: OrderBook) => ({ closed: book.closed, lines: book.lines });
const isOfLane = (fact: ReturnType<typeof factOf>): fact is OrderLineFact => /ordered|received|cancelled/.test(fact.type);

function given(facts: readonly OrderLineFact[]): OrderBook {
  const book = new OrderBook();
  facts.forEach((fact) => book.add(fact));
  return book;
}

describe('An order book', () => {
  it('moved about in time stands as one that came there at once', () => {
    fc.assert(
      fc.property(events, moments, (all, at) => {
        const facts = all.map((each, i) => factOf({ ...each, id: `${i}` })).filter(isOfLane);
        const book = given(facts);
        for (const asOf of at) {
          const fresh = given(facts);
          fresh.moveTo(asOf);
          book.moveTo(asOf);
          expect(view(book)).toEqual(view(fresh));
        }
      }),
    );
  });

  it('has closed lines by when they closed, then order, then line', () => {
    const closing = (order: string, line: string, came = '2025-01-02') => [
      ordered({ order, line, promised: '2025-01-01' }),
      received({ order, line, at: came }),
    ];
    const book = given([closing('B', '1'), closing('A', '2'), closing('A', '10'), closing('C', '1', '2025-01-01')].flat());
    book.moveTo(at('2025-02-01'));
    expect(book.closed.map(({ order, line }: ClosedLine) => order + line)).toEqual(['C1', 'A10', 'A2', 'B1']);
  });

  it('has another version when a line changed, and only then', () => {
    const book = given([ordered({ promised: '2025-01-01' }), received({ at: '2025-01-05' })]);
    const versionAt = (moment: string) => (book.moveTo(at(moment)), book.version);
    const before = versionAt('2025-01-02');
    expect(versionAt('2025-01-04')).toBe(before);
    expect(versionAt('2025-01-05')).not.toBe(before);
  });

  it('cuts out the lines promised on given days', () => {
    const book = given(['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'].map((promised, i) => ordered({ line: `${i}`, promised })));
    book.moveTo(at('2025-02-01'));
    const first = at('2025-01-02') / 864e5;
    expect(book.promisedIn(first, first + 1).map(({ line }) => line)).toEqual(['1', '2']);
  });

  it('drops a line whose facts were taken out', () => {
    const facts = [ordered({ promised: '2025-01-01' }), received({ at: '2025-01-05' })];
    const book = given(facts);
    book.moveTo(at('2025-02-01'));
    facts.forEach((fact) => book.remove(fact));
    book.moveTo(at('2025-02-01'));
    expect(view(book)).toEqual({ closed: [], lines: [] });
    expect(factSetOf([]).lanes).toEqual([]);
  });
});
