import { type NetworkInput, parseNetwork } from '@chokepoint/network';
import { parseScenario } from './parse-scenario.js';
import { project } from './project.js';
import type { ScenarioInput } from './scenario.js';

const services = (document: NetworkInput, scenario: ScenarioInput) => {
  const network = parseNetwork(document).compiled!;
  const { service, nodeCount, weeks } = project(network, parseScenario(scenario, network).scenario!);
  return (node: string) => Array.from({ length: weeks }, (_, week) => Number(service[week * nodeCount + network.nodeIndex.get(node)!].toFixed(12)));
};

const chain: NetworkInput = {
  id: 'n',
  nodes: [{ id: 'fab', utilization: 1 }, { id: 'buyer', demand: 10, utilization: 1 }],
  requirements: [{ node: 'buyer', input: 'x' }],
  supplies: [{ from: 'fab', to: 'buyer', input: 'x', share: 1 }],
};

describe('service', () => {
  it('is the part of final demand that is met', () => {
    // What it could not use in the first week, 6, it orders less for the second: 4 − 6/4.
    expect(services(chain, { weeks: 2, capacity: [{ node: 'buyer', remaining: 0.4, fullWeeks: 1 }] })('buyer')).toEqual([0.4, 0.85]);
  });

  it('is, without final demand, the part made of what is asked', () => {
    expect(services(chain, { weeks: 2, capacity: [{ node: 'fab', remaining: 0.4, fullWeeks: 1 }] })('fab')).toEqual([0.4, 1]);
  });

  it('is of no more than the baseline where more is asked', () => {
    // After a week of nothing the order is 12.5; what the plant can make is 10.
    const stocked = { ...chain, requirements: [{ node: 'buyer', input: 'x', stockWeeks: 4 }] };
    expect(services(stocked, { weeks: 3, capacity: [{ node: 'fab', remaining: 0, fullWeeks: 1 }] })('fab')).toEqual([0, 1, 1]);
  });

  it('is 1 where nothing is asked', () => {
    const scenario = { weeks: 3, capacity: [{ node: 'buyer', remaining: 0, fullWeeks: 3 }, { node: 'fab', remaining: 0, fullWeeks: 2, startWeek: 1 }] };
    expect(services(chain, scenario)('fab')).toEqual([1, 1, 1]);
    expect(services({ id: 'n', nodes: [{ id: 'idle' }] }, { weeks: 2, capacity: [{ node: 'idle', remaining: 0, fullWeeks: 2 }] })('idle')).toEqual([1, 1]);
  });

  it('of a standing shortage is below 1 without any disturbance', () => {
    const short = { ...chain, nodes: [chain.nodes![0], { ...chain.nodes![1], capacity: 7.5 }] };
    expect(services(short, { weeks: 2 })('buyer')).toEqual([0.75, 0.75]);
  });
});
