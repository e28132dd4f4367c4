import { readFileSync } from 'node:fs';
import { parseNetwork } from '@chokepoint/network';
import { parseScenario } from './projection/parse-scenario.js';
import { simulate } from './simulate.js';

const fixture = (name: string): unknown => JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));

const simulated = (name: string, scenario: unknown) => {
  const network = parseNetwork(fixture(name)).compiled!;
  return simulate(network, parseScenario(scenario, network).scenario!);
};

const rounded = (values: Record<string, number>, digits: number) =>
  Object.fromEntries(Object.entries(values).map(([node, value]) => [node, Number(value.toFixed(digits))]));

describe('the worked examples of the exposure model', () => {
  it('1: advanced packaging at half capacity for 6 weeks with a ramp of 4', () => {
    const { exposure } = simulated('toy-network.json', { capacity: [{ node: 'cowos', remaining: 0.5, fullWeeks: 6, rampWeeks: 4 }] });
    expect(rounded(exposure, 3)).toEqual({ n5: 0, '4n': 0, cowos: 13.057, hbm: 0, trainium2: 6.268, nvidia: 6.268, apple: 5.943, cloud: 5.943 });
  });

  it('2: goods in process, scrap, standby and fractions of weeks', () => {
    const { exposure, timeToImpact } = simulated('toy-in-process.json', fixture('two-incidents.json'));
    expect(rounded(exposure, 6)).toEqual({ n5: 16.619664, '4n': 0, cowos: 0, hbm: 0, trainium2: 14.324555, nvidia: 2.844753, apple: 7.127338, cloud: 2.697046 });
    expect(timeToImpact).toEqual({ n5: 0, '4n': null, cowos: null, hbm: null, trainium2: 2, nvidia: 2, apple: 3, cloud: 3 });
  });
});

describe('a simulation', () => {
  it('tells all weeks of every node by its id, and is plain JSON', () => {
    const result = simulated('toy-network.json', { weeks: 7, fromWeek: 3 });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(Object.keys(result)).toEqual(['network', 'baseline', 'output', 'service', 'exposure', 'timeToImpact', 'timeToRecovery', 'depth']);
    expect(result.network).toBe('toy');
    expect(result.service.apple).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(result.output.apple).toEqual(new Array(7).fill(10));
    expect(result.baseline.apple).toBe(10);
    expect(result.depth.apple).toBeNull();
  });

  it('keeps nodes with the names of Object.prototype', () => {
    const network = parseNetwork({ id: 'n', nodes: [{ id: '__proto__', demand: 2 }] }).compiled!;
    const { baseline } = simulate(network, parseScenario({}, network).scenario!);
    expect(JSON.stringify(baseline)).toBe('{"__proto__":2}');
  });
});
