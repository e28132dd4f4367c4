import { FactSet, laneStatisticsAt } from '@chokepoint/exposure';
import fc from 'fast-check';
import { driftFigures } from './figures.js';
import { add, at, type GivenFact, ordered, received, rowOf, someDays, someFacts } from './given-lanes.js';
import { LaneWatch, laneName } from './lane-watch.js';

const namesIn = (facts: readonly GivenFact[]) => new Set(facts.map((fact) => laneName(JSON.parse(rowOf(fact).data))));
const nobody = () => false;

/** A lane as it stands, by the model alone. */
function standing(facts: FactSet, now: number) {
  return new Map(laneStatisticsAt(facts, now).map((lane) => [laneName(lane), { overdue: lane.overdue.quantity, drift: driftFigures(lane) }]));
}

/** Without an alarm nobody reads the figures. */
const figuresOfAlarm = (drift: ReturnType<typeof driftFigures>) => (drift.reasons.length > 0 ? drift : undefined);

describe('The watch on lanes', () => {
  it('leaves alone a lane that is done with for long', () => {
    const facts = new FactSet();
    const given = [ordered({}, { promised: 5 }), received({}, { at: 5 }), ordered({ from: 'hynix' }, { promised: 110 })];
    add(facts, given);
    const watch = new LaneWatch(facts);
    for (const name of watch.stale([], -Infinity, at(10), nobody)) watch.observe(name, at(10), false);
    expect(watch.stale([], at(10), at(11), nobody)).toHaveLength(2);
    expect(watch.stale([], at(100), at(101), nobody)).toEqual([laneName({ from: 'hynix', to: 'nvidia', input: 'wafer' })]);
    expect(watch.stale([], at(100), at(101) - 1, nobody)).toEqual([]);
  });

  it('sees every alarm as looking at all lanes would', () => {
    const steps = fc.array(someFacts, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(steps, someDays, (batches, days) => {
        const facts = new FactSet();
        const watch = new LaneWatch(facts);
        const seen = new Map<string, ReturnType<typeof standing> extends Map<string, infer S> ? S : never>();
        let before = -Infinity;
        days.forEach((day, step) => {
          const batch = batches[step] ?? [];
          add(facts, batch);
          for (const name of watch.stale(namesIn(batch), before, at(day), (lane) => seen.get(lane)!.overdue > 0 || seen.get(lane)!.drift.reasons.length > 0)) {
            const { observed } = watch.observe(name, at(day), true);
            seen.set(name, { overdue: observed.overdue.quantity, drift: observed.drift });
          }
          before = at(day);
          for (const [name, { overdue, drift }] of standing(facts, at(day))) {
            expect(seen.get(name)!.overdue).toBeCloseTo(overdue, 9);
            expect(figuresOfAlarm(seen.get(name)!.drift)).toEqual(figuresOfAlarm(drift));
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});
