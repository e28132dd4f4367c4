import type { Fact } from '@chokepoint/contracts';
import { DAY_MS, FactSet } from '@chokepoint/exposure';
import fc from 'fast-check';

/** An order line for tests; days count from 2025-01-01. */
export interface GivenLine {
  readonly vendor?: string;
  readonly buyer?: string;
  readonly input?: string;
  readonly quantity?: number;
  readonly ordered?: number;
  readonly promised: number;
  /** Day and quantity of a receipt after which nothing more comes. */
  readonly received?: number;
  readonly receivedQuantity?: number;
  /** Ends with the receipt; otherwise more may come. */
  readonly final?: boolean;
  readonly cancelled?: number;
}

const FIRST = Date.UTC(2025, 0, 1);
export const day = (n: number): number => FIRST + n * DAY_MS;
export const utcDayOf = (n: number): number => FIRST / DAY_MS + n;

/** Facts about one line each, told on the day they are of. */
export function factsOf(lines: readonly GivenLine[]): Fact[] {
  return lines.flatMap((given, n) => {
    const { vendor = 'tsmc', buyer = 'nvidia', input = 'wafer', quantity = 100, ordered = given.promised - 30, promised } = given;
    const line = { from: vendor, to: buyer, input, order: `PO-${n}`, line: '1' };
    const key = (what: string, on: number) => ({ source: '//test', id: `${what}-${n}`, time: day(on) });
    const facts: Fact[] = [{ ...key('ordered', ordered), type: 'chokepoint.delivery.ordered.v1', data: { ...line, quantity, promised: day(promised) } }];
    if (given.received !== undefined) {
      const data = { ...line, quantity: given.receivedQuantity ?? quantity, at: day(given.received), final: given.final ?? true };
      facts.push({ ...key('received', given.received), type: 'chokepoint.delivery.received.v1', data });
    }
    if (given.cancelled !== undefined) facts.push({ ...key('cancelled', given.cancelled), type: 'chokepoint.delivery.cancelled.v1', data: line });
    return facts;
  });
}

export function factSetOf(facts: readonly Fact[]): FactSet {
  const set = new FactSet();
  for (const fact of facts) set.hold(fact);
  return set;
}

export const given = (...lines: readonly GivenLine[]): FactSet => factSetOf(factsOf(lines));

export const repeat = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

const optionalDay = fc.option(fc.integer({ min: 0, max: 250 }), { nil: undefined });

/** Few vendors, buyers and inputs, so that they meet. */
export const arbitraryLine: fc.Arbitrary<GivenLine> = fc
  .record({
    vendor: fc.constantFrom('tsmc', 'samsung', 'intel', '\u{1f3ed}', '\uff21'),
    buyer: fc.constantFrom('nvidia', 'amd'),
    input: fc.constantFrom('wafer', 'memory'),
    quantity: fc.constantFrom(1, 3, 100),
    ordered: fc.integer({ min: -50, max: 100 }),
    promised: fc.integer({ min: 0, max: 200 }),
    received: optionalDay,
    receivedQuantity: fc.constantFrom(0, 1, 3, 100),
    final: fc.boolean(),
    cancelled: fc.option(fc.integer({ min: 0, max: 250 }), { nil: undefined, freq: 5 }),
  });
export const arbitraryLines = fc.array(arbitraryLine, { maxLength: 80, size: 'max' });
