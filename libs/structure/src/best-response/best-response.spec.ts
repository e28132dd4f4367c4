import { describe, expect, it } from '@jest/globals';
import { type NetworkInput, parseNetwork } from '@chokepoint/network';
import { readFileSync } from 'node:fs';
import { BestResponse } from './best-response.js';
import { loadHighs } from './load-highs.js';
import { lossesOfCountries, lossesOfOwners, type LostNodes } from './lost-nodes.js';

const reference = JSON.parse(readFileSync(new URL('../../../../data/reference-network.json', import.meta.url), 'utf8')) as NetworkInput;

type NodeInput = NonNullable<NetworkInput['nodes']>[number];
type RequirementInput = Omit<NonNullable<NetworkInput['requirements']>[number], 'node' | 'input'>;

async function responseOf(document: NetworkInput) {
  const network = parseNetwork(document).compiled!;
  const response = await BestResponse.create(network);
  const indices = (ids: string[]): number[] => ids.map((id) => network.nodeIndex.get(id)!);
  return {
    loss: (weeks: number, ...lost: string[]) => response.loss(indices(lost), weeks),
    timeToSurvive: (...lost: string[]) => response.timeToSurvive(indices(lost)),
    response,
  };
}

/** A plant that supplies a buyer with 10 units a week. */
const chain = (plant: Omit<NodeInput, 'id'> = {}, part: RequirementInput = {}, buyer: Omit<NodeInput, 'id'> = {}) =>
  responseOf({
    id: 'chain',
    nodes: [{ id: 'plant', ...plant }, { id: 'buyer', demand: 10, value: 7, ...buyer }],
    requirements: [{ node: 'buyer', input: 'part', ...part }],
    supplies: [{ from: 'plant', to: 'buyer', input: 'part' }],
  });

describe('The best response to a loss', () => {
  it('costs the value of the demand that nobody can meet', async () => {
    const { loss } = await chain();
    expect(loss(3, 'plant')).toEqual({ loss: 210, excess: [] });
    expect(loss(3, 'buyer').loss).toBe(210);
    expect(loss(0, 'plant').loss).toBe(0);
    expect(loss(3).loss).toBe(0);
  });

  it('can do nothing about a standing shortage', async () => {
    const { loss, timeToSurvive } = await chain({ capacity: 6 });
    expect(loss(3).loss).toBeCloseTo(3 * 4 * 7, 9);
    expect(timeToSurvive()).toBe(0);
  });

  it('uses the stocks of an input that a buyer holds', async () => {
    const { loss, timeToSurvive } = await chain({}, { stockWeeks: 2, unitsPerOutput: 4 });
    expect(loss(5, 'plant').loss).toBeCloseTo(3 * 10 * 7, 9);
    expect(timeToSurvive('plant')).toBeCloseTo(2, 12);
    expect(timeToSurvive('buyer')).toBe(0);
  });

  it('uses the finished goods on hand, of suppliers too, even of lost nodes', async () => {
    const { loss, timeToSurvive } = await chain({ finishedStock: 25 }, { unitsPerOutput: 2 }, { finishedStock: 5 });
    expect(loss(3, 'plant').loss).toBeCloseTo((30 - 12.5 - 5) * 7, 9);
    expect(timeToSurvive('plant')).toBeCloseTo(1.75, 12);
  });

  it('leaves out what production does not strictly need', async () => {
    const { loss, timeToSurvive } = await chain({}, { criticality: 0.999 });
    expect(loss(3, 'plant').loss).toBe(0);
    expect(timeToSurvive('plant')).toBeNull();
  });

  it('draws nothing for an input of which nothing is used', async () => {
    const { timeToSurvive } = await chain({}, { unitsPerOutput: 0 });
    expect(timeToSurvive('plant')).toBeNull();
  });

  it('gives up what is worth least, however much or little of it there is', async () => {
    const { loss } = await responseOf({
      id: 'scarce',
      nodes: [{ id: 'plant', capacity: 100 }, { id: 'large', demand: 100, value: 10 }, { id: 'small', demand: 3, value: 8 }],
      requirements: [{ node: 'large', input: 'part' }, { node: 'small', input: 'part' }],
      supplies: [{ from: 'plant', to: 'large', input: 'part' }, { from: 'plant', to: 'small', input: 'part' }],
    });
    expect(loss(1).loss).toBeCloseTo(3 * 8, 9);
  });

  it('is as exact for units that are large as for small ones', async () => {
    const { loss, timeToSurvive } = await chain({ capacity: 6e-11 }, { unitsPerOutput: 1e-3, stockWeeks: 2 }, { demand: 1e-7, value: 1e9 });
    expect(loss(8).loss).toBeCloseTo(120, 9);
    expect(timeToSurvive()).toBeCloseTo(5, 9);
  });

  it('lets every qualified supplier deliver whatever it can, whatever its share, room and lead', async () => {
    const { loss } = await responseOf({
      id: 'idle',
      nodes: [{ id: 'plant' }, { id: 'idle', capacity: 9 }, { id: 'buyer', demand: 10 }],
      requirements: [{ node: 'buyer', input: 'part' }],
      supplies: [{ from: 'plant', to: 'buyer', input: 'part', share: 1 }, { from: 'idle', to: 'buyer', input: 'part', share: 0, leadWeeks: 9 }],
    });
    expect(loss(2, 'plant').loss).toBeCloseTo(2, 9);
  });
});

describe('A node that both sells and supplies', () => {
  const both = (wafer: Omit<NodeInput, 'id'>) => chain({ demand: 30, value: 1, ...wafer });

  it('has one balance: what it delivers is lost to its own demand', async () => {
    const { loss } = await both({ capacity: 25 });
    // 25 for 40: it pays to serve the buyer first and to lose its own demand.
    expect(loss(2)).toEqual({ loss: 30, excess: [] });
  });

  it('may by the letter of the program lose more than its demand to serve others, and is named', async () => {
    const { loss } = await both({});
    expect(loss(2, 'plant')).toEqual({ loss: 2 * 30 + 2 * 10, excess: ['plant'] });
  });

  it('is not named where the same loss is reached without that', async () => {
    const { loss } = await responseOf({
      id: 'two-plants',
      nodes: [{ id: 'plant', capacity: 11 }, { id: 'seller', demand: 20, value: 0 }, { id: 'buyer', demand: 10 }],
      requirements: [{ node: 'buyer', input: 'part' }],
      supplies: [{ from: 'plant', to: 'buyer', input: 'part' }, { from: 'seller', to: 'buyer', input: 'part' }],
    });
    expect(loss(2, 'seller')).toEqual({ loss: 0, excess: [] });
  });

  it('stays free to lose more than its demand after the question whether it must', async () => {
    const { loss } = await both({});
    expect(loss(2, 'plant')).toEqual(loss(2, 'plant'));
  });
});

describe('The time to survive', () => {
  it('is unbounded where nothing is ever lost', async () => {
    const { timeToSurvive } = await chain();
    expect(timeToSurvive()).toBeNull();
  });

  it('is unbounded where a capacity just equals its use', async () => {
    const { timeToSurvive } = await chain({ utilization: 1 }, { unitsPerOutput: 0.1, stockWeeks: 0.3 }, { utilization: 1, demand: 0.7, finishedStock: 0.1 });
    expect(timeToSurvive()).toBeNull();
  });

  it('is unbounded where nobody demands anything', async () => {
    const { loss, timeToSurvive } = await chain({}, {}, { demand: 0 });
    expect(timeToSurvive('plant', 'buyer')).toBeNull();
    expect(loss(4, 'plant').loss).toBe(0);
  });

  it('does not depend on the value of what is lost', async () => {
    const { loss, timeToSurvive } = await chain({}, {}, { value: 0, finishedStock: 5 });
    expect(loss(3, 'buyer').loss).toBe(0);
    expect(timeToSurvive('buyer')).toBeCloseTo(0.5, 12);
  });

  it('has an answer for an empty network', async () => {
    const { loss, timeToSurvive } = await responseOf({ id: 'empty' });
    expect(loss(3)).toEqual({ loss: 0, excess: [] });
    expect(timeToSurvive()).toBeNull();
  });
});

describe('A question that cannot be meant', () => {
  it('is refused', async () => {
    const { response } = await chain();
    expect(() => response.loss([2], 1)).toThrow(RangeError);
    expect(() => response.timeToSurvive([-1])).toThrow(RangeError);
    expect(() => response.loss([0], -1)).toThrow(RangeError);
    expect(() => response.loss([0], NaN)).toThrow(RangeError);
    expect(() => response.loss([0], Infinity)).toThrow(RangeError);
  });
});

describe('A solver that several share', () => {
  it('gets back the room of a network that is done with', async () => {
    const solver = loadHighs();
    const network = parseNetwork(reference).compiled!;
    const visit = async (): Promise<void> => {
      const visitor = await BestResponse.create(network, solver);
      visitor.dispose();
      expect(() => visitor.timeToSurvive([])).toThrow();
    };
    await visit();
    const { memoryBytes } = await solver;
    for (let round = 0; round < 30; round++) await visit();
    expect((await solver).memoryBytes).toBe(memoryBytes);
  });
});

describe('On the reference network', () => {
  it('an answer depends on its question alone, not on what was asked before', async () => {
    const network = parseNetwork(reference).compiled!;
    const response = await BestResponse.create(network);
    const losses = [...lossesOfOwners(network), ...lossesOfCountries(network)];
    const answer = ({ lost }: LostNodes) => [response.loss(lost, 12), response.timeToSurvive(lost)];
    const answers = losses.map(answer);
    expect(losses.toReversed().map(answer).toReversed()).toEqual(answers);
  });
});
