import { disturbancesAt } from './disturbances.js';
import { FactSet } from './fact-set.js';
import { at, capacityReported, day, delayed, ordered } from './given-facts.js';
import type { NetworkLookup } from './network-lookup.js';

const NOW = at('2025-03-05T00:00:00Z');
const network: NetworkLookup = {
  ttrWeeks: (node) => ({ n5: 20, hbm: 12, '\uff21': 12, '\u{1f3ed}': 12 })[node],
  hasLane: (from, to = 'trainium2', input = 'wafer') => from !== 'nowhere' && to === 'trainium2' && input === 'wafer',
};

function given(...all: Parameters<FactSet['hold']>[0][]): FactSet {
  const facts = new FactSet();
  all.forEach((fact) => facts.hold(fact));
  return facts;
}

const loss = (node: string, incident: string) => capacityReported({ node, incident, status: 'confirmed', remaining: 0 });
const late = (from: string, to: string | undefined, incident: string) =>
  delayed({ from, to, incident, status: 'confirmed', delayDays: 7, start: day(0) });

describe('The disturbances at a moment', () => {
  it('are none without facts, on a grid of 104 weeks of which the second half counts', () => {
    expect(disturbancesAt(given(), NOW, network)).toEqual({
      scenario: { weeks: 104, fromWeek: 52, restockWeeks: 4, halfLifeWeeks: 13, capacity: [], lanes: [] },
      unknownFacts: 0,
    });
  });

  it('are sorted by node, then incident, as UTF-8', () => {
    const facts = given(loss('\u{1f3ed}', 'a'), loss('n5', 'b'), loss('\uff21', 'a'), loss('n5', 'a'));
    const { capacity } = disturbancesAt(facts, NOW, network).scenario;
    expect(capacity.map(({ node, incident }) => `${node} ${incident}`)).toEqual(['n5 a', 'n5 b', '\uff21 a', '\u{1f3ed} a']);
  });

  it('are sorted by lane, then incident, drifting lanes among the others', () => {
    const facts = given(
      late('n5', 'trainium2', 'ports'),
      late('n5', undefined, 'strike'),
      late('hbm', undefined, 'z'),
      delayed({ from: 'n5', to: 'trainium2', input: 'wafer', incident: 'a', status: 'confirmed', delayDays: 1, start: day(0) }),
      ordered({ promised: '2025-01-01' }),
      late('z', undefined, 'a'),
    );
    const { lanes } = disturbancesAt(facts, NOW, network).scenario;
    expect(lanes.map(({ from, to, incident }) => [from, to, incident])).toEqual([
      ['hbm', undefined, 'z'],
      ['n5', undefined, 'strike'],
      ['n5', 'trainium2', 'ports'],
      ['n5', 'trainium2', 'a'],
      ['n5', 'trainium2', 'drift:n5/trainium2/wafer'],
      ['z', undefined, 'a'],
    ]);
  });

  it('leave out what the network does not know, and count those facts', () => {
    const facts = given(
      loss('nowhere', 'a'),
      loss('n5', 'a'),
      late('nowhere', undefined, 'a'),
      late('n5', 'nowhere', 'a'),
      ordered({ promised: '2025-01-01', lane: ['nowhere', 'trainium2', 'wafer'] }),
      capacityReported({ node: 'nowhere', incident: 'a', status: 'withdrawn' }, { time: '2026-01-01T00:00:00Z' }),
    );
    const { scenario, unknownFacts } = disturbancesAt(facts, NOW, network);
    expect(scenario.capacity).toHaveLength(1);
    expect(scenario.lanes).toEqual([]);
    expect(unknownFacts).toBe(4);
  });

  it('take the newest report of a node and incident, known by then', () => {
    const report = (remaining: number, time: string) => capacityReported({ node: 'n5', incident: 'fire', status: 'confirmed', remaining }, { time });
    const facts = given(report(0.5, '2025-02-02T00:00:00Z'), report(0.25, '2025-02-01T00:00:00Z'), report(0.1, '2025-04-01T00:00:00Z'));
    expect(disturbancesAt(facts, NOW, network).scenario.capacity).toMatchObject([{ remaining: 0.5, rampWeeks: 20 }]);
  });

  it('are gone once withdrawn, but not before', () => {
    const facts = given(loss('n5', 'fire'), capacityReported({ node: 'n5', incident: 'fire', status: 'withdrawn' }, { time: '2025-02-01T00:00:00Z' }));
    expect(disturbancesAt(facts, NOW, network).scenario.capacity).toEqual([]);
    expect(disturbancesAt(facts, at('2025-01-15'), network).scenario.capacity).toHaveLength(1);
  });

  it('tell delay reports on all lanes of a vendor from those on one', () => {
    const facts = given(late('n5', undefined, 'ports'), late('n5', 'trainium2', 'ports'));
    expect(disturbancesAt(facts, NOW, network).scenario.lanes).toHaveLength(2);
  });
});
