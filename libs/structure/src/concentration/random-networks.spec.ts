import { describe, expect, it } from '@jest/globals';
import { type CompiledNetwork, compareUtf8, parseNetwork } from '@chokepoint/network';
import { networkDocuments } from '@chokepoint/network/testing';
import fc from 'fast-check';
import { type Concentration, concentrations } from './concentration.js';
import { falseDiversifications } from './false-diversifications.js';
import type { Shares } from './shares.js';

const onAnyNetwork = (check: (network: CompiledNetwork) => void): void =>
  fc.assert(fc.property(networkDocuments(), (document) => check(parseNetwork(document).compiled!)), { numRuns: 150 });

/** x = d + B·x by Gaussian elimination of the full matrix, from the first row to the last; undefined where no finite x ≥ 0 is. */
function drawnDensely({ document }: CompiledNetwork, node: string, input: string): number[] | undefined {
  const place = new Map(document.nodes.map(({ id }, index) => [id, index]));
  const size = place.size;
  const units = (to: string, of: string) => document.requirements.find((each) => each.node === to && each.input === of)!.unitsPerOutput;
  const rows = Array.from({ length: size }, (_, i) => Array.from({ length: size + 1 }, (_, j) => (i === j ? 1 : 0)));
  for (const { from, to, input: of, share } of document.supplies) {
    rows[place.get(from)!][place.get(to)!] -= share * units(to, of);
    if (to === node && of === input) rows[place.get(from)!][size] += share * units(to, of);
  }
  for (let column = 0; column < size; column++) {
    rows.forEach((row, i) => {
      const factor = i === column ? 0 : row[column] / rows[column][column];
      if (factor !== 0) rows[column].forEach((each, j) => (row[j] -= factor * each));
    });
  }
  const x = rows.map((row, i) => row[size] / row[i]);
  return x.every((each) => each >= 0 && each < Infinity) ? x : undefined;
}

/** Shares by kind and owner (or country), straight from the definition. */
function plainShares({ document }: CompiledNetwork, x: readonly number[], field: 'owner' | 'country'): Record<string, Record<string, number>> {
  const kinds: Record<string, Record<string, number>> = {};
  document.nodes.forEach((node, index) => {
    if (x[index] === 0) return;
    const groups = (kinds[node.kind ?? ''] ??= {});
    const name = node[field] ?? node.id;
    groups[name] = (groups[name] ?? 0) + x[index];
  });
  for (const groups of Object.values(kinds)) {
    const total = Object.values(groups).reduce((sum, amount) => sum + amount, 0);
    for (const name of Object.keys(groups)) groups[name] /= total;
  }
  return kinds;
}

const near = (value: number) => expect.closeTo(value, 9);
const nearAll = (shares: Shares) => Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, near(share)]));
const hhi = (shares: Shares) => Object.values(shares).reduce((sum, share) => sum + 1e4 * share * share, 0);
const within = (value: number, [least, most]: [number, number]) => value >= least * (1 - 1e-9) && value <= most * (1 + 1e-9);

describe('concentration on random networks', () => {
  it('is what the definition says, with amounts from a dense solution', () => {
    onAnyNetwork((network) => {
      for (const { node, input, kinds } of concentrations(network)) {
        const x = drawnDensely(network, node, input);
        if (x === undefined) {
          expect(kinds).toEqual([]);
          continue;
        }
        const [owners, countries] = [plainShares(network, x, 'owner'), plainShares(network, x, 'country')];
        expect(kinds.map(({ kind }) => kind)).toEqual(Object.keys(owners).sort(compareUtf8));
        for (const each of kinds) {
          expect(each.owners).toEqual(nearAll(owners[each.kind]));
          expect(each.countries).toEqual(nearAll(countries[each.kind]));
          expect(Math.abs(each.ownerHHI / hhi(owners[each.kind]) - 1)).toBeLessThan(1e-9);
          expect(Math.abs(each.countryHHI / hhi(countries[each.kind]) - 1)).toBeLessThan(1e-9);
        }
      }
    });
  });

  it('has shares that sum to 1 and indices between those of equals and of one', () => {
    onAnyNetwork((network) => {
      for (const { vendors, vendorHHI, vendorEffective, kinds } of concentrations(network)) {
        const all = [[vendors, vendorHHI, vendorEffective] as const, ...kinds.map((each) => [each.owners, each.ownerHHI, each.ownerEffective] as const)];
        for (const [shares, index, effective] of all) {
          const list = Object.values(shares);
          expect(Math.abs(list.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(1e-12);
          expect(within(index, [10_000 / list.length, 10_000])).toBe(true);
          expect(Math.abs(effective * index - 10_000)).toBeLessThan(1e-8);
          if (list.length === 1) expect(index).toBe(10_000);
        }
      }
    });
  });

  it('never falls where two owners merge', () => {
    const indices = ({ vendorHHI, kinds }: Concentration) => [vendorHHI, ...kinds.map(({ ownerHHI }) => ownerHHI)];
    onAnyNetwork((network) => {
      const nodes = network.document.nodes.map((node) => (node.owner === 'NVIDIA' ? { ...node, owner: 'TSMC' } : node));
      const merged = parseNetwork({ ...network.document, nodes }).compiled!;
      const [before, after] = [network, merged].map((each) => Array.from(concentrations(each), indices));
      before.forEach((row, requirement) => row.forEach((index, k) => expect(after[requirement][k]).toBeGreaterThanOrEqual(index * (1 - 1e-12))));
    });
  });

  it('finds the gaps that one finds requirement by requirement', () => {
    onAnyNetwork((network) => {
      const found = falseDiversifications(network);
      const gaps = [...concentrations(network)].filter(({ falseDiversification }) => falseDiversification !== null);
      expect(found).toHaveLength(gaps.length);
      for (const { kinds: _, ...gap } of gaps) expect(found).toContainEqual(gap);
      for (const { vendorHHI, kinds, falseDiversification } of concentrations(network)) {
        const largest = kinds.reduce((most, { ownerHHI }) => Math.max(most, ownerHHI), 0);
        expect(falseDiversification?.gap ?? 0).toBe(largest - vendorHHI > 1e-9 * largest ? largest - vendorHHI : 0);
      }
    });
  });
});
