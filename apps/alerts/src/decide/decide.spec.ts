import fc from 'fast-check';
import type { ExposureChanged } from '@chokepoint/contracts';
import { change, scoring } from '../testing/changes.js';
import { decide, type Decision, type States, type Transition } from './decide.js';
import type { Rule, Scope } from './rule.js';

const rule = (id: string, threshold: number, scope: Scope = { kind: 'all', value: '' }): Rule => ({
  id,
  network: 'accelerators',
  scope,
  threshold,
});
const nodes = (transitions: readonly Transition[]) => transitions.map(({ rule, changes }) => [rule, ...changes.map(({ node }) => node)]);
const raisedBy = ({ states }: Decision, id: string) => [...(states.get(id) ?? [])];
const NOTHING: States = new Map();

describe('decide', () => {
  it('lets the nodes that one scoring raises share one alert', () => {
    const decision = decide([rule('desk', 25)], NOTHING, scoring(1, ['hbm', 30], ['cowos', 26], ['osat', 3]));
    expect(nodes(decision.raised)).toEqual([['desk', 'cowos', 'hbm']]);
    expect(decision.cleared).toEqual([]);
    expect(raisedBy(decision, 'desk')).toEqual(['cowos', 'hbm']);
  });

  it('says nothing again while a node stays raised', () => {
    const before = new Map([['desk', new Set(['cowos'])]]);
    const decision = decide([rule('desk', 25)], before, scoring(2, ['cowos', 60]));
    expect([decision.raised, decision.cleared]).toEqual([[], []]);
  });

  it('clears together what falls together, and what left the network', () => {
    const before = new Map([['desk', new Set(['cowos', 'hbm', 'osat'])]]);
    const decision = decide([rule('desk', 25)], before, scoring(2, ['hbm', 22.5], ['osat', null], ['cowos', 23]));
    expect(nodes(decision.cleared)).toEqual([['desk', 'hbm', 'osat']]);
    expect(raisedBy(decision, 'desk')).toEqual(['cowos']);
  });

  it.each<[Scope, string[]]>([
    [{ kind: 'all', value: '' }, ['a', 'b', 'c']],
    [{ kind: 'node', value: 'b' }, ['b']],
    [{ kind: 'owner', value: 'TSMC' }, ['a', 'b']],
    [{ kind: 'kind', value: 'memory' }, ['b', 'c']],
  ])('watches %j', (scope, expected) => {
    const changes = [change('a', 30), change('b', 30, { kind: 'memory' }), change('c', 30, { kind: 'memory', owner: undefined })];
    expect(nodes(decide([rule('desk', 25, scope)], NOTHING, changes).raised)).toEqual([['desk', ...expected]]);
  });

  it('clears a node that another network version moved out of the scope', () => {
    const before = new Map([['desk', new Set(['a'])]]);
    const decision = decide([rule('desk', 25, { kind: 'owner', value: 'TSMC' })], before, [change('a', 90, { owner: 'Intel' })]);
    expect(nodes(decision.cleared)).toEqual([['desk', 'a']]);
  });

  it('leaves other networks alone', () => {
    expect(decide([rule('desk', 25)], NOTHING, [change('a', 90, { network: 'other' })]).raised).toEqual([]);
  });
});

const exposures = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 200 }).map((halves) => halves / 2),
);
const scorings = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), exposures, { minKeys: 1 }), { maxLength: 20 });
const rules = fc
  .uniqueArray(fc.record({ id: fc.constantFrom('x', 'y', 'z'), halves: fc.integer({ min: 1, max: 200 }) }), { selector: ({ id }) => id })
  .map((list) => list.map(({ id, halves }) => rule(id, halves / 2)));

/** Decides one scoring after another. */
function run(rules: readonly Rule[], sequence: readonly (readonly ExposureChanged[])[]): Decision[] {
  let states = NOTHING;
  return sequence.map((changes) => {
    const decision = decide(rules, states, changes);
    states = decision.states;
    return decision;
  });
}

const changesOf = (exposures: Record<string, number | null>, i: number) => scoring(i + 1, ...Object.entries(exposures));

describe('decide, whatever happens', () => {
  it('never raises a node twice without clearing it between', () => {
    fc.assert(
      fc.property(rules, scorings, (rules, sequence) => {
        const open = new Set<string>();
        for (const { raised, cleared } of run(rules, sequence.map(changesOf))) {
          for (const { rule, changes } of raised)
            for (const { node } of changes) expect(open.has(`${rule}/${node}`) || !open.add(`${rule}/${node}`)).toBe(false);
          for (const { rule, changes } of cleared) for (const { node } of changes) expect(open.delete(`${rule}/${node}`)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order or the repetition of a scoring’s changes', () => {
    fc.assert(
      fc.property(rules, scorings, fc.infiniteStream(fc.nat()), (rules, sequence, chance) => {
        const changes = sequence.map(changesOf);
        const shuffled = changes.map((list) =>
          [...list, ...list]
            .map((each) => ({ each, at: chance.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ each }) => each),
        );
        expect(run(rules, shuffled)).toEqual(run(rules, changes));
      }),
    );
  });

  it('changes nothing when it decides again what is known', () => {
    fc.assert(
      fc.property(rules, scorings, (rules, sequence) => {
        const changes = sequence.map(changesOf);
        const states = run(rules, changes).at(-1)?.states ?? NOTHING;
        const again = decide(rules, states, changes.flat());
        expect([again.raised, again.cleared]).toEqual([[], []]);
      }),
    );
  });
});
