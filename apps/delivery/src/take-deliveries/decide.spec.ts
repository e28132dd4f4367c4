import { decide, factKey, laneOf, type DeliveryFact } from './decide.js';
import { checkFact } from './check-fact.js';

function ordered(id: string, quantity = 5): DeliveryFact {
  const data = { from: 'cowos', to: 'nvidia', input: 'packaging', order: 'PO-1', line: '1', quantity, promised: '2026-03-01' };
  const request = { type: 'chokepoint.delivery.ordered.v1' as const, identity: { id, time: '2026-02-01' }, data, pointers: { identity: '', data: '' } };
  const checked = checkFact(request, new Date(0));
  if (!checked.ok) throw new Error(JSON.stringify(checked.violations));
  return checked.fact;
}

const known = (...facts: DeliveryFact[]) => new Map(facts.map((fact) => [factKey(fact), fact]));
const answersOf = (...decision: Parameters<typeof decide>) => decide(...decision).answers.map(({ answer }) => answer);

describe('a batch of facts', () => {
  it('has an answer for each, and events for what is news', () => {
    const { answers, events } = decide(known(ordered('1'), ordered('2')), [ordered('1'), ordered('2', 6), ordered('3')]);
    expect(answers.map(({ answer }) => answer)).toEqual(['already-known', 'conflict', 'accepted']);
    expect(events).toEqual([ordered('3')]);
  });

  it('may hold a fact twice', () => expect(answersOf(known(), [ordered('1'), ordered('1')])).toEqual(['accepted', 'already-known']));
  it('may contradict itself: the first holds', () => expect(answersOf(known(), [ordered('1'), ordered('1', 6)])).toEqual(['accepted', 'conflict']));

  it('tells the time that is stored', () => {
    const heardAgain = { ...ordered('1'), time: 7, timeGiven: false };
    expect(decide(known(ordered('1')), [heardAgain]).answers).toEqual([{ answer: 'already-known', time: Date.parse('2026-02-01') }]);
  });
});

describe('the lane of a fact', () => {
  it('is all of it that is named', () => expect(laneOf(ordered('1'))).toBe('cowos/nvidia/packaging'));
  it('may be all lanes of a vendor', () => {
    const data = { from: 'cowos', incident: 'ports', status: 'withdrawn' };
    const checked = checkFact({ type: 'chokepoint.delivery.delayed.v1', identity: {}, data, pointers: { identity: '', data: '' } }, new Date());
    expect(checked.ok && laneOf(checked.fact)).toBe('cowos');
  });
});
