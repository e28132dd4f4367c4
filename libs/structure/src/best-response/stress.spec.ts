import { describe, expect, it } from '@jest/globals';
import { lossScenario, project, unmetValue } from '@chokepoint/exposure';
import { parseNetwork } from '@chokepoint/network';
import { lossesOfCountries, lossesOfNodes, lossesOfOwners } from './lost-nodes.js';
import { relativeExposure, StressBench, stressOf, stressScenario } from './stress.js';

const network = parseNetwork({
  id: 'two-sources',
  nodes: [
    { id: 'fab', owner: 'TSMC', country: 'TW', ttrWeeks: 6 },
    { id: 'packaging', owner: 'TSMC', country: 'TW', ttrWeeks: 3 },
    { id: 'second', owner: 'ASE', country: 'MY', ttrWeeks: 2, capacity: 8 },
    { id: 'buyer', demand: 10, value: 7, ttrWeeks: 1 },
  ],
  requirements: [{ node: 'packaging', input: 'wafer' }, { node: 'buyer', input: 'chip', stockWeeks: 1 }],
  supplies: [
    { from: 'fab', to: 'packaging', input: 'wafer', leadWeeks: 1 },
    { from: 'packaging', to: 'buyer', input: 'chip', share: 0.8 },
    { from: 'second', to: 'buyer', input: 'chip', share: 0.2 },
  ],
}).compiled!;

describe('The lists of losses', () => {
  it('hold every node, owner and country', () => {
    expect(lossesOfNodes(network)).toEqual([{ id: 'fab', lost: [0] }, { id: 'packaging', lost: [1] }, { id: 'second', lost: [2] }, { id: 'buyer', lost: [3] }]);
    expect(lossesOfOwners(network)).toEqual([{ id: 'ASE', lost: [2] }, { id: 'TSMC', lost: [0, 1] }]);
    expect(lossesOfCountries(network)).toEqual([{ id: 'MY', lost: [2] }, { id: 'TW', lost: [0, 1] }]);
  });
});

describe('A stress test', () => {
  it('takes everything down for as long as the slowest needs to recover', async () => {
    const stresses = await stressOf(network, lossesOfOwners(network));
    expect(stresses.map(({ id, weeks }) => [id, weeks])).toEqual([['ASE', 2], ['TSMC', 6]]);
  });

  it('tells what the loss costs at best and how long it costs nothing', async () => {
    const stresses = await stressOf(network, lossesOfNodes(network));
    // Without the fab 8 of 10 are made, and 10 are in stock.
    expect(stresses.map(({ loss }) => loss)).toEqual([expect.closeTo(2 * 7, 9), 0, expect.closeTo(0, 9), 70]);
    expect(stresses.map(({ tts }) => tts)).toEqual([expect.closeTo(5, 12), expect.closeTo(5, 12), expect.any(Number), 0]);
    expect(stresses.map(({ rei }) => rei)).toEqual([expect.closeTo(0.2, 12), 0, expect.closeTo(0, 12), 1]);
  });

  it('tells what it costs when nobody coordinates', async () => {
    const losses = lossesOfNodes(network);
    const stresses = await stressOf(network, losses, { weeks: 4 });
    const alone = losses.map(({ lost }) => unmetValue(network, project(network, lossScenario(network, lost, () => 4))));
    expect(stresses.map(({ projectedLoss }) => projectedLoss)).toEqual(alone);
    expect(stresses.map(({ weeks }) => weeks)).toEqual([4, 4, 4, 4]);
    expect(alone[0]).toBeGreaterThan(stresses[0].loss);
  });

  it('reports how far it is', async () => {
    const progress: [number, number][] = [];
    await stressOf(network, lossesOfCountries(network), { onProgress: (done, of) => progress.push([done, of]) });
    expect(progress).toEqual([[1, 2], [2, 2]]);
  });

  it('comes to the same in any order and in parts', async () => {
    const bench = await StressBench.create(network);
    const losses = [...lossesOfNodes(network), ...lossesOfOwners(network)];
    const apart = losses.toReversed().map((loss) => stressScenario(bench, loss)).toReversed();
    const rei = relativeExposure(apart.map(({ loss }) => loss));
    expect(await stressOf(network, losses)).toEqual(apart.map((stress, place) => ({ ...stress, rei: rei[place] })));
  });

  it('of nothing lasts no time and costs nothing', async () => {
    expect(await stressOf(network, [{ id: 'nothing', lost: [] }])).toEqual([{ id: 'nothing', weeks: 0, loss: 0, excess: [], tts: null, projectedLoss: expect.closeTo(0, 6), rei: 0 }]);
  });
});

describe('The risk exposure index', () => {
  it('is the share of the largest loss', () => {
    expect(relativeExposure([2, 8, 0])).toEqual([0.25, 1, 0]);
  });

  it('is 0 where nothing costs anything', () => {
    expect(relativeExposure([0, 0])).toEqual([0, 0]);
    expect(relativeExposure([])).toEqual([]);
  });
});
