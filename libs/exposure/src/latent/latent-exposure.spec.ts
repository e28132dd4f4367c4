import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CompiledNetwork, type NetworkInput, parseNetwork } from '@chokepoint/network';
import { networkDocuments } from '@chokepoint/network/testing';
import { lossScenario } from '../loss-scenario.js';
import { projectPlainly } from '../plain/plain-projection.js';
import { score } from '../scores/score.js';
import { latentExposure } from './latent-exposure.js';

const compiled = (document: NetworkInput): CompiledNetwork => parseNetwork(document).compiled!;
const weightOf = (weeks: number) => (100 * (1 - 2 ** (-weeks / 13))) / (1 - 2 ** -4);
const chance = (hazardPerYear: number) => 1 - Math.exp(-hazardPerYear);

/** Two plants and a buyer that needs both, with neither lead nor stock. */
const pair = compiled({
  id: 'pair',
  nodes: [
    { id: 'foundry', owner: 'TSMC', country: 'TW', ttrWeeks: 3, hazardPerYear: 0.1, demand: 1 },
    { id: 'packager', owner: 'TSMC', country: 'US', ttrWeeks: 5, hazardPerYear: 0.02, demand: 1 },
    { id: 'buyer', demand: 10, country: 'US', ttrWeeks: 8 },
  ],
  requirements: [{ node: 'buyer', input: 'wafer' }, { node: 'buyer', input: 'package' }],
  supplies: [{ from: 'foundry', to: 'buyer', input: 'wafer', share: 1 }, { from: 'packager', to: 'buyer', input: 'package', share: 1 }],
});

const near = (...values: number[]) => values.map((value) => expect.closeTo(value, 9));

describe('Latent exposure', () => {
  const { nodes, owners, countries } = latentExposure(pair);

  it('weighs the loss of each node by the chance of it within a year', () => {
    const [foundry, packager] = [chance(0.1) * weightOf(3), chance(0.02) * weightOf(5)];
    expect([nodes[0], nodes[1]]).toEqual(near(foundry, packager));
  });

  it('adds up what each loss does further down', () => {
    expect(nodes[2]).toBeGreaterThanOrEqual(nodes[0] + nodes[1] - 1e-9);
  });

  it('of an owner is that of the loss of all that it owns, each part for its own time', () => {
    expect([...owners.keys()]).toEqual(['TSMC']);
    expect([...owners.get('TSMC')!].slice(0, 2)).toEqual(near(weightOf(3), weightOf(5)));
  });

  it('of a country too, in UTF-8 order', () => {
    expect([...countries.keys()]).toEqual(['TW', 'US']);
    expect([...countries.get('TW')!].slice(0, 2)).toEqual(near(weightOf(3), 0));
    expect([...countries.get('US')!].slice(0, 2)).toEqual(near(0, weightOf(5)));
    expect(countries.get('US')![2]).toBeGreaterThanOrEqual(weightOf(8));
  });

  it('is nothing, and takes no projection, where no node has a hazard', () => {
    const safe = compiled({ id: 'safe', nodes: [{ id: 'plant', demand: 1 }] });
    expect(latentExposure(safe)).toEqual({ nodes: Float64Array.of(0), owners: new Map(), countries: new Map() });
  });
});

describe('Latent exposure of any network', () => {
  it('is the sum of its definition, on the plain projection', () => {
    fc.assert(
      fc.property(networkDocuments({ standingShortages: true }), (document) => {
        const network = compiled(document);
        const losing = (...lost: number[]) => exposuresPlainly(network, lost);
        const { nodes, owners, countries } = latentExposure(network);
        const members = (of: (node: NonNullable<NetworkInput['nodes']>[number]) => string | undefined, name: string) => document.nodes!.flatMap((node, index) => (of(node) === name ? [index] : []));
        const each = document.nodes!.map(({ hazardPerYear }, index) => losing(index).map((exposure) => chance(hazardPerYear!) * exposure));
        const sums = nodes.map((_, node) => each.reduce((sum, exposures) => sum + exposures[node], 0));
        expect(farthest(nodes, sums)).toBeLessThan(1e-9);
        for (const [owner, exposures] of owners) expect(farthest(exposures, losing(...members((node) => node.owner, owner)))).toBeLessThan(1e-9);
        for (const [country, exposures] of countries) expect(farthest(exposures, losing(...members((node) => node.country, country)))).toBeLessThan(1e-9);
        expect(new Set(owners.keys())).toEqual(new Set(document.nodes!.flatMap(({ owner }) => owner ?? [])));
      }),
      { numRuns: 40, seed: 2014 },
    );
  });
});

function exposuresPlainly(network: CompiledNetwork, lost: number[]): Float64Array {
  const scenario = lossScenario(network, lost);
  return Float64Array.from(score(projectPlainly(network, scenario), scenario), ({ exposure }) => exposure);
}

function farthest(one: Float64Array, other: Float64Array): number {
  return one.reduce((most, each, index) => Math.max(most, Math.abs(each - other[index])), 0);
}
