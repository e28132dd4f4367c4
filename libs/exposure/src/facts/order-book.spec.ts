import fc from 'fast-check';
import { events, moments } from './arbitrary-events.js';
import type { OrderLineFact } from './fact-types.js';
import { at, ordered, received } from './given-facts.js';
import { factOf, factSetOf } from './given-set.js';
import { OrderBook, type ClosedLine } from './order-book.js';
import type { OrderBookView } from './order-book-view.js';

const LANE = { from: 'n5', to: 'trainium2', input: 'wafer' };
const shown = (view: OrderBookView) => ({ closed: view.closed, lines: view.lines });
const isOfLane = (fact: ReturnType<typeof factOf>): fact is OrderLineFact => /ordered|received|cancelled/.test(fact.type);

function given(facts: readonly OrderLineFact[]): OrderBook {
  const book = new OrderBook(LANE);
  facts.forEach((fact) => book.add(fact));
  return book;
}

function viewAt(book: OrderBook, moment: string): OrderBookView {
  const view = book.view();
  view.moveTo(at(moment));
  return view;
}

describe('An order book', () => {
  it('moved about in time stands as one that came there at once', () => {
    fc.assert(
      fc.property(events, moments, (all, at) => {
        const facts = all.map((each, i) => factOf({ ...each, id: `${i}` })).filter(isOfLane);
        const view = given(facts).view();
        for (const asOf of at) {
          const fresh = given(facts).view();
          fresh.moveTo(asOf);
          view.moveTo(asOf);
          expect(shown(view)).toEqual(shown(fresh));
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
    const view = viewAt(book, '2025-02-01');
    expect(view.closed.map(({ order, line }: ClosedLine) => order + line)).toEqual(['C1', 'A10', 'A2', 'B1']);
  });

  it('has another version when a line changed, and only then', () => {
    const book = given([ordered({ promised: '2025-01-01' }), received({ at: '2025-01-05' })]);
    const view = book.view();
    const versionAt = (moment: string) => (view.moveTo(at(moment)), view.version);
    const before = versionAt('2025-01-02');
    expect(versionAt('2025-01-04')).toBe(before);
    expect(versionAt('2025-01-05')).not.toBe(before);
  });

  it('cuts out the lines promised on given days', () => {
    const book = given(['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'].map((promised, i) => ordered({ line: `${i}`, promised })));
    const first = at('2025-01-02') / 864e5;
    expect(viewAt(book, '2025-02-01').promisedIn(first, first + 1).map(({ line }) => line)).toEqual(['1', '2']);
  });

  it('drops a line whose facts were taken out', () => {
    const facts = [ordered({ promised: '2025-01-01' }), received({ at: '2025-01-05' })];
    const book = given([]);
    const held = facts.map((fact) => book.add(fact));
    const view = viewAt(book, '2025-02-01');
    held.forEach((fact) => book.remove(fact));
    view.moveTo(at('2025-02-01'));
    expect(shown(view)).toEqual({ closed: [], lines: [] });
    expect(factSetOf([]).lanes).toEqual([]);
  });

  it('keeps every view at its own moment when facts come', () => {
    const book = given([ordered({ promised: '2025-01-01' })]);
    const [before, after] = [viewAt(book, '2025-01-04'), viewAt(book, '2025-02-01')];
    book.add(received({ at: '2025-01-05' }));
    for (const view of [before, after]) view.moveTo(view.asOf);
    expect([before, after].map(({ closed }) => closed.length)).toEqual([0, 1]);
  });

  it('counts what is known, also of what is dated ahead', () => {
    const told = { time: '2025-01-02' };
    const book = given([ordered({ promised: '2025-01-01' }), received({ at: '2025-01-05' }, told), received({ at: '2025-01-05', line: '2' })]);
    expect(['2023-01-01', '2025-01-03', '2025-01-05'].map((moment) => book.countAt(at(moment)))).toEqual([0, 2, 3]);
  });
});
