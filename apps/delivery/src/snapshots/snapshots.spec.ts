import fc from 'fast-check';
import { decide, factKey, type DeliveryFact } from '../take-deliveries/decide.js';
import { modelLines, ordered, promises, received } from './given-snapshots.js';
import { lineKeyOf, type LineFact } from './line-facts.js';

/** What is stored, without a database: the decisions alone. */
class Decided {
  readonly events: DeliveryFact[] = [];
  private readonly stored = new Map<string, DeliveryFact & LineFact>();

  /** @returns how many facts were news */
  take(facts: readonly DeliveryFact[]): number {
    const lines = new Map<string, LineFact[]>();
    for (const fact of this.stored.values()) lines.set(lineKeyOf(fact)!, [...(lines.get(lineKeyOf(fact)!) ?? []), fact]);
    const { events, confirmed } = decide(this.stored, facts, lines);
    for (const event of events) this.stored.set(factKey(event), event);
    for (const { confirmedAsOf, ...fact } of confirmed) this.stored.set(factKey(fact), { ...this.stored.get(factKey(fact))!, confirmedAsOf });
    this.events.push(...events);
    return events.length;
  }
}

const ORDERS = ['PO-1', 'PO-2', 'PO-3'];
const DAYS = ['2026-03-01', '2026-03-08', '2026-03-15'];
/** What one export says of each order: nothing, or a promise and a quantity, and of the first order when it came. */
const contents = fc.record({
  promised: fc.array(fc.option(fc.record({ day: fc.constantFrom(...DAYS), quantity: fc.constantFrom(5, 6) })), { minLength: 3, maxLength: 3 }),
  at: fc.option(fc.constantFrom(...DAYS)),
});
type Contents = typeof contents extends fc.Arbitrary<infer T> ? T : never;

function rowsOf({ promised, at }: Contents, asOf: string): DeliveryFact[] {
  return [
    ...promised.flatMap((said, index) => (said ? [ordered(said.day, { order: ORDERS[index], quantity: said.quantity, asOf })] : [])),
    ...(at ? [received(at, { asOf })] : []),
  ];
}

const asOfOf = (index: number) => new Date(Date.UTC(2026, 1, 1 + index)).toISOString();
/** What holds of each order after the exports, the later one winning. */
function lastSaid(exports: readonly Contents[]): unknown[] {
  return ORDERS.flatMap((order, index) => exports.map(({ promised }) => promised[index]).filter((said) => said !== null).slice(-1).map((said) => ({ order, ...said })));
}
const held = (events: readonly DeliveryFact[]) =>
  modelLines(events).map(({ order, promisedDay, quantity }) => ({ order, day: new Date(promisedDay * 86_400_000).toISOString().slice(0, 10), quantity })).sort((a, b) => (a.order < b.order ? -1 : 1));

describe('Snapshots', () => {
  it('leave what the last of them says, whatever the chunks, and change nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(contents, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 4 }), fc.boolean(), (exports, chunk, backwards) => {
        const store = new Decided();
        exports.forEach((said, index) => {
          const rows = rowsOf(said, asOfOf(index));
          if (backwards) rows.reverse();
          for (let from = 0; from < rows.length; from += chunk) store.take(rows.slice(from, from + chunk));
          expect(store.take(rowsOf(said, asOfOf(index + 0.5)))).toBe(0);
        });
        expect(held(store.events)).toEqual(lastSaid(exports));
        const receipts = exports.flatMap(({ at }) => at ?? []);
        const first = modelLines(store.events).find(({ order }) => order === 'PO-1');
        if (first) expect(first.received).toBe(receipts.length > 0 ? 5 : 0);
        if (first?.closedAt !== undefined) expect(new Date(first.closedAt).toISOString().slice(0, 10)).toBe(receipts.at(-1));
      }),
    );
  });

  it('come to the same state in whatever order they are imported, each with its moment', () => {
    fc.assert(
      fc.property(fc.array(contents, { minLength: 2, maxLength: 5 }).chain((exports) => fc.tuple(fc.constant(exports), fc.shuffledSubarray([...exports.keys()], { minLength: exports.length }))), ([exports, order]) => {
        const store = new Decided();
        for (const index of order) store.take(rowsOf(exports[index], asOfOf(index)));
        expect(held(store.events)).toEqual(lastSaid(exports));
      }),
    );
  });

  it('look back as it was: a change counts from its moment on', () => {
    const store = new Decided();
    store.take([ordered('2026-03-01', { asOf: '2026-02-01' })]);
    store.take([ordered('2026-03-08', { asOf: '2026-02-08' })]);
    expect([promises(store.events, '2026-02-07'), promises(store.events, '2026-02-08')]).toEqual([['2026-03-01'], ['2026-03-08']]);
  });
});
