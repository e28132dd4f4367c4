import type { Fact } from '@chokepoint/contracts';
import { FactSet, utcDay } from '@chokepoint/exposure';
import { arrivalForecasts } from './arrival-forecasts.js';

const at = (text: string) => Date.parse(text);
const AS_OF = at('2026-03-15T12:00:00Z');
const LANE = { from: 'acme', to: 'apple', input: 'screws' };

let ids = 0;
const fact = <T extends Fact['type']>(type: T, time: string, data: Extract<Fact, { type: T }>['data']) => ({ source: '//test', id: `${++ids}`, type, time: at(time), data }) as Fact;
const ordered = (order: string, promised: string, lane = LANE, quantity = 100) => fact('chokepoint.delivery.ordered.v1', '2025-01-01T00:00:00Z', { ...lane, order, line: '1', quantity, promised: at(promised) });
const received = (order: string, day: string, quantity = 100, lane = LANE) => fact('chokepoint.delivery.received.v1', day, { ...lane, order, line: '1', quantity, at: at(day) });
const setOf = (facts: readonly Fact[]) => {
  const set = new FactSet();
  for (const each of facts) set.hold(each);
  return set;
};
/** Forty lines, each ten days late. */
const late = Array.from({ length: 40 }, (_, i) => [ordered(`PO-${i}`, '2026-01-10T00:00:00Z'), received(`PO-${i}`, '2026-01-20T00:00:00Z')]).flat();

describe('forecasts of arrival', () => {
  it('tell of an open line when it comes, what is still to come, and on what history that rests', () => {
    const facts = setOf([...late, ordered('PO-next', '2026-04-01T00:00:00Z'), received('PO-next', '2026-03-01T00:00:00Z', 40)]);
    const [forecast, ...others] = arrivalForecasts(facts, AS_OF);
    expect(others).toEqual([]);
    expect(forecast).toMatchObject({ lane: LANE, order: 'PO-next', line: '1', quantity: 60, overdueDays: 0, promisedDay: utcDay(at('2026-04-01')), restsOn: 'lane' });
    expect(forecast.p50).toBe(utcDay(at('2026-04-11')));
    expect(forecast.basis.lane.closedLines).toBe(40);
    expect(forecast.onTimeProbability + forecast.lateProbability).toBe(1);
  });

  it('are not before today for a line that is overdue, which is late for sure', () => {
    const facts = setOf([...late, ordered('PO-over', '2026-03-03T00:00:00Z')]);
    const [forecast] = arrivalForecasts(facts, AS_OF);
    expect(forecast).toMatchObject({ overdueDays: 12, onTimeProbability: 0, lateProbability: 1 });
    expect(forecast.p10).toBeGreaterThanOrEqual(utcDay(AS_OF));
    expect(forecast.p90).toBeGreaterThan(forecast.p50);
  });

  it('rest on the promise where nothing is known of anyone', () => {
    const [forecast] = arrivalForecasts(setOf([ordered('PO-1', '2026-04-01T00:00:00Z')]), AS_OF);
    expect(forecast).toMatchObject({ p50: utcDay(at('2026-04-01')), restsOn: 'promise' });
  });

  it('use what was known by then, and nothing later', () => {
    const facts = [ordered('PO-1', '2026-04-01T00:00:00Z'), ...late];
    const later = [received('PO-1', '2026-04-20T00:00:00Z'), ordered('PO-2', '2026-03-01T00:00:00Z'), received('PO-2', '2026-03-16T00:00:00Z')];
    const [forecast] = arrivalForecasts(setOf(facts), AS_OF);
    expect(arrivalForecasts(setOf([...facts, later[0], later[2]]), AS_OF)).toEqual([forecast]);
  });
});
