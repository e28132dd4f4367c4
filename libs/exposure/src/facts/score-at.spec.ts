import { readFileSync } from 'node:fs';
import { decodeStructured, parseFact } from '@chokepoint/contracts';
import { parseNetwork } from '@chokepoint/network';
import { FactSet } from './fact-set.js';
import { at } from './given-facts.js';
import { scoreAt, simulateAt } from './score-at.js';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
const network = parseNetwork(JSON.parse(fixture('toy-in-process.json'))).compiled!;
const facts = new FactSet();
for (const line of fixture('events.jsonl').trim().split('\n')) {
  const decoded = decodeStructured(line);
  const parsed = decoded.ok ? parseFact(decoded.event) : decoded;
  if (!decoded.ok || !parsed.ok) throw new Error(line);
  facts.add(parsed.fact, decoded.event.data);
}

const exposuresAt = (moment: string) =>
  Object.fromEntries(Object.entries(simulateAt(network, facts, at(moment)).exposure).map(([node, exposure]) => [node, Number(exposure.toFixed(6))]));
const NOTHING = { n5: 0, '4n': 0, cowos: 0, hbm: 0, trainium2: 0, nvidia: 0, apple: 0, cloud: 0 };

describe('Worked example 3', () => {
  it('believes the first rumour of the quake by half, and less as it grows old', () => {
    expect(exposuresAt('2025-01-22T00:00:00Z')).toEqual({ ...NOTHING, n5: 0.80973 });
  });

  it('takes in the report of the damage, the congested ports and the rumour of a strike', () => {
    expect(exposuresAt('2025-01-26T12:00:00Z')).toEqual({
      ...NOTHING,
      n5: 1.316782,
      hbm: 0.349354,
      trainium2: 2.575874,
      nvidia: 0.750119,
      apple: 1.101691,
      cloud: 0.711171,
    });
  });

  it('still has the lost wafers missing when all is over', () => {
    expect(exposuresAt('2025-03-01T00:00:00Z')).toEqual({ ...NOTHING, trainium2: 1.766876, apple: 0.496582 });
  });

  it('has these disturbances on 26 January at noon', () => {
    const { capacity, lanes } = simulateAt(network, facts, at('2025-01-26T12:00:00Z')).disturbances;
    const weeks = (from: string, to: string) => (at(to) - at(from)) / (7 * 864e5);
    const trust = 0.5 * 2 ** (-0.5 / 28);
    expect(capacity).toMatchObject([
      { node: 'hbm', incident: 'strike', rampWeeks: 12, fullWeeks: 0, scrap: 0 },
      { node: 'n5', incident: 'quake', remaining: 0.4, rampWeeks: 2, scrap: 0.15 },
    ]);
    expect(capacity[0].remaining).toBeCloseTo(1 - 0.5 * trust, 12);
    expect(capacity[0].startWeek).toBeCloseTo(52 + weeks('2025-01-26T12:00:00Z', '2025-02-01T00:00:00Z'), 12);
    expect(capacity[1].startWeek).toBeCloseTo(52 - weeks('2025-01-20T16:17:00Z', '2025-01-26T12:00:00Z'), 12);
    expect(capacity[1].fullWeeks).toBeCloseTo(weeks('2025-01-20T16:17:00Z', '2025-01-27T00:00:00Z'), 12);
    const ports = { from: 'cowos', incident: 'ports', delayWeeks: 8 / 7, yield: 1 };
    expect(lanes).toEqual([{ ...ports, startWeek: expect.closeTo(52 - 2.5 / 7, 12), weeks: expect.closeTo(3, 12) }]);
  });
});

describe('A score', () => {
  it('is the same with and without the weekly numbers, in network order', () => {
    const asOf = at('2025-01-26T12:00:00Z');
    const { scores, levels } = scoreAt(network, facts, asOf);
    const simulated = simulateAt(network, facts, asOf);
    expect(network.nodeIds.map((id) => simulated.exposure[id])).toEqual(scores.map(({ exposure }) => exposure));
    expect(network.nodeIds.map((id) => simulated.level[id])).toEqual(levels);
    expect(simulated).toMatchObject({ asOf: '2025-01-26T12:00:00.000Z', network: 'toy-in-process', unknownFacts: 0 });
  });

  it('has levels by the bounds given', () => {
    const asOf = at('2025-01-26T12:00:00Z');
    const levelsOf = (bounds?: number[]) => scoreAt(network, facts, asOf, bounds).levels.join(' ');
    expect(levelsOf()).toBe('low low low low low low low low');
    expect(levelsOf([0.5, 1, 2, 40])).toBe('elevated low low low high guarded elevated guarded');
  });

  it('before all events is that of no disturbance', () => {
    expect(scoreAt(network, facts, at('2025-01-01T00:00:00Z')).scores.every(({ exposure }) => Math.abs(exposure) < 1e-6)).toBe(true);
  });
});
