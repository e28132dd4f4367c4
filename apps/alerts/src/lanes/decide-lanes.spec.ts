import fc from 'fast-check';
import { drifting, laneRule, overdue, settled } from '../testing/lanes.js';
import { decideLanes, type LaneTransition, type RaisedLanes } from './decide-lanes.js';
import { laneName, type LaneRule } from './lane-rule.js';
import { type LaneEvent, momentsOf, stateName } from './moments.js';

const NOTHING: RaisedLanes = new Map();
const vendors = (transitions: readonly LaneTransition[]) => transitions.map(({ rule, lanes }) => [rule, ...lanes.map(({ from }) => from)]);
const facts = (...events: LaneEvent[]) => events.map(({ data }) => data);
const raisedBy = (rule: Partial<LaneRule>, ...events: LaneEvent[]) =>
  decideLanes([laneRule('desk', rule)], NOTHING, facts(...events)).raised.flatMap(({ lanes }) => lanes.map(({ from }) => from));

describe('Rules on lanes', () => {
  it('let the lanes that one moment raises share one alert', () => {
    const { raised, cleared, after } = decideLanes([laneRule('desk')], NOTHING, facts(overdue('hynix', 1), overdue('tsmc', 1)));
    expect(vendors(raised)).toEqual([['desk', 'hynix', 'tsmc']]);
    expect(cleared).toEqual([]);
    const again = decideLanes([laneRule('desk')], after, facts(overdue('hynix', 2, { status: 'changed', days: 4 }), settled('tsmc', 2)));
    expect([vendors(again.raised), vendors(again.cleared)]).toEqual([[], [['desk', 'tsmc']]]);
  });

  it('raise from a quantity and from so many days on, and clear below', () => {
    expect(raisedBy({ minQuantity: 50, minDays: 3 }, overdue('a', 1, { quantity: 49 }), overdue('b', 1, { days: 2 }), overdue('c', 1, { quantity: 50 }))).toEqual(['c']);
    const rule = laneRule('desk', { minQuantity: 50 });
    const { after } = decideLanes([rule], NOTHING, facts(overdue('a', 1)));
    expect(vendors(decideLanes([rule], after, facts(overdue('a', 2, { status: 'changed', quantity: 40 }))).cleared)).toEqual([['desk', 'a']]);
  });

  it('ask a drifting lane for no quantity', () => {
    expect(raisedBy({ on: 'lane.drifting', minDays: 3 }, drifting('a', 1), drifting('b', 1, { days: 2.9 }))).toEqual(['a']);
  });

  it.each<[LaneRule['scope'], string[]]>([
    [{ kind: 'all', from: '' }, ['a', 'b']],
    [{ kind: 'vendor', from: 'a' }, ['a']],
    [{ kind: 'lane', from: 'a', to: 'nvidia' }, ['a']],
    [{ kind: 'lane', from: 'a', to: 'amd' }, []],
    [{ kind: 'lane', from: 'a', input: 'hbm' }, []],
    [{ kind: 'lane', from: 'b', to: 'nvidia', input: 'wafer' }, ['b']],
  ])('watch %j', (scope, expected) => {
    expect(raisedBy({ scope }, overdue('a', 1), overdue('b', 1))).toEqual(expected);
  });
});

/** Publications of a few lanes, numbered, one a day at most. */
const histories = fc
  .array(fc.record({ from: fc.constantFrom('a', 'b', 'c'), late: fc.constantFrom(0, 40, 100), days: fc.constantFrom(1, 5) }), { maxLength: 15 })
  .map((steps) => steps.map(({ from, late, days }, day) => (late === 0 ? settled(from, day + 1) : overdue(from, day + 1, { quantity: late, days }))));

/** Takes batches as they come. @returns what each rule says of each lane, in order, and the lanes raised in the end */
function told(rules: readonly LaneRule[], batches: readonly (readonly LaneEvent[])[]) {
  const known = new Map<string, number>();
  const said = new Map<string, string[]>();
  let raised = NOTHING;
  for (const batch of batches) {
    for (const { facts } of momentsOf(batch, known)) {
      const decision = decideLanes(rules, raised, facts);
      raised = decision.after;
      for (const way of ['raised', 'cleared'] as const)
        for (const { rule, lanes } of decision[way]) for (const lane of lanes) said.set(`${rule}/${lane.from}`, [...(said.get(`${rule}/${lane.from}`) ?? []), way]);
    }
    for (const event of batch) known.set(stateName(event), Math.max(known.get(stateName(event)) ?? 0, event.data.sequence));
  }
  return { said, raised: [...raised].map(([rule, lanes]) => [rule, [...lanes.keys()].sort()]) };
}

const RULES = [laneRule('large', { minQuantity: 50 }), laneRule('late', { minDays: 4 }), laneRule('one', { scope: { kind: 'vendor', from: 'a' } })];

describe('Rules on lanes, whatever happens', () => {
  it('raise and clear a lane in turn', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const ways of told(RULES, [history]).said.values()) ways.forEach((way, place) => expect(way).toBe(place % 2 === 0 ? 'raised' : 'cleared'));
      }),
    );
  });

  it('say the same however events are cut into batches', () => {
    fc.assert(
      fc.property(histories, (history) => {
        expect(told(RULES, history.map((event) => [event]))).toEqual(told(RULES, [history]));
      }),
    );
  });

  it('hold the same lanes raised in whatever order and however often events come', () => {
    const shuffled = histories.chain((history) =>
      fc.tuple(fc.constant(history), fc.shuffledSubarray([...history, ...history], { minLength: history.length * 2 }), fc.integer({ min: 1, max: 5 })),
    );
    fc.assert(
      fc.property(shuffled, ([history, disordered, size]) => {
        const batches = Array.from({ length: Math.ceil(disordered.length / size) }, (_, i) => disordered.slice(i * size, (i + 1) * size));
        const last = new Map(history.map((event) => [laneName(event.data), event.data]));
        const expected = decideLanes(RULES, NOTHING, [...last.values()]).after;
        const held = new Map(told(RULES, batches).raised.map(([rule, lanes]) => [rule, lanes]));
        for (const { id } of RULES) expect(held.get(id) ?? []).toEqual([...(expected.get(id)?.keys() ?? [])].sort());
      }),
    );
  });
});
