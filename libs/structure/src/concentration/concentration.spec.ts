import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type CompiledNetwork, parseNetwork } from '@chokepoint/network';
import { type Concentration, concentrationOf, concentrations, concentrationsBehind } from './concentration.js';
import { givenNetwork, requirementOf } from './given-network.js';
import { lanesByVendor } from './vendors.js';

const REFERENCE = new URL('../../../../data/reference-network.json', import.meta.url);

const of = (network: CompiledNetwork, node: string, input: string): Concentration => concentrationOf(network, requirementOf(network, node, input));
const kind = ({ kinds }: Pick<Concentration, 'kinds'>, name: string) => kinds.find((each) => each.kind === name);

/** Apple buys from two vendors, and both let one foundry make their wafers; memory comes from two. */
const toy = givenNetwork(
  [
    ['apple', 'accelerator', { trainium: 10 / 12, gpu: 2 / 12 }],
    ['trainium', 'wafer', 'n5', 0.02],
    ['gpu', 'wafer', 'n4', 0.04],
    ['trainium', 'hbm', { hynix: 0.5, micron: 0.5 }, 4],
    ['gpu', 'hbm', 'hynix', 6],
  ],
  {
    apple: { kind: 'buyer', demand: 12 },
    trainium: { kind: 'accelerator', owner: 'AWS' },
    gpu: { kind: 'accelerator', owner: 'NVIDIA' },
    n5: { kind: 'wafer', owner: 'TSMC', country: 'TW' },
    n4: { kind: 'wafer', owner: 'TSMC', country: 'US' },
    hynix: { kind: 'memory', owner: 'SK hynix', country: 'KR' },
    micron: { kind: 'memory', owner: 'Micron', country: 'TW' },
  },
);

describe('the concentration of an input', () => {
  it('sees two vendors that count for 1.385, and one foundry behind them', () => {
    const apple = of(toy, 'apple', 'accelerator');
    expect(apple).toMatchObject({ requirement: 0, node: 'apple', input: 'accelerator' });
    expect(apple.vendorHHI).toBeCloseTo(7222.2222, 4);
    expect(apple.vendorEffective).toBeCloseTo(1.3846, 4);
    expect(apple.vendors).toEqual({ AWS: 10 / 12, NVIDIA: 2 / 12 });
    expect(kind(apple, 'wafer')).toMatchObject({ ownerHHI: 10_000, ownerEffective: 1, owners: { TSMC: 1 } });
    expect(apple.falseDiversification).toEqual({ kind: 'wafer', gap: 10_000 - apple.vendorHHI, kinds: [{ kind: 'wafer', ownerHHI: 10_000, owner: 'TSMC', share: 1 }] });
  });

  it('weighs owners and countries by the amounts drawn from them', () => {
    const apple = of(toy, 'apple', 'accelerator');
    // 10 · 0.02 from one line, 2 · 0.04 from the other.
    expect(kind(apple, 'wafer')!.countries.TW).toBeCloseTo(0.2 / 0.28, 14);
    expect(kind(apple, 'wafer')!.countryHHI).toBeCloseTo(1e4 * ((0.2 / 0.28) ** 2 + (0.08 / 0.28) ** 2), 10);
    // Of 40 stacks half from each, and 12 more from one.
    expect(kind(apple, 'memory')!.owners['SK hynix']).toBeCloseTo(32 / 52, 14);
    expect(Object.keys(kind(apple, 'memory')!.owners)).toEqual(['SK hynix', 'Micron']);
    expect(kind(apple, 'memory')!.ownerHHI).toBeCloseTo(1e4 * ((32 / 52) ** 2 + (20 / 52) ** 2), 10);
  });

  it('counts the vendors’ own kind too, and names kinds in order', () => {
    expect(of(toy, 'apple', 'accelerator').kinds.map((each) => each.kind)).toEqual(['accelerator', 'memory', 'wafer']);
    expect(kind(of(toy, 'apple', 'accelerator'), 'accelerator')!.owners).toEqual({ AWS: 10 / 12, NVIDIA: 2 / 12 });
  });

  it('has no gap where one vendor is all there is', () => {
    expect(of(toy, 'gpu', 'wafer')).toMatchObject({ vendorHHI: 10_000, vendorEffective: 1, falseDiversification: null });
  });

  it('is the same one by one and in a row', () => {
    const all = [...concentrations(toy)];
    expect(all).toHaveLength(toy.requirementCount);
    expect(all).toEqual(Array.from(toy.requirementRow.keys(), (requirement) => concentrationOf(toy, requirement)));
    expect([...concentrations(toy, [3, 1])].map(({ requirement }) => requirement)).toEqual([3, 1]);
  });

  it.each([-1, 5, 0.5, Number.NaN])('refuses requirement %d of 5', (requirement) => {
    expect(() => concentrationOf(toy, requirement)).toThrow(RangeError);
  });

  it('tells the vendors apart', () => {
    const lanes = lanesByVendor(toy, requirementOf(toy, 'apple', 'accelerator'));
    const ofVendor = (vendor: string) => kind({ kinds: concentrationsBehind(toy, lanes.get(vendor)!) }, 'memory')!.owners;
    expect([...lanes.keys()]).toEqual(['AWS', 'NVIDIA']);
    expect(ofVendor('AWS')).toEqual({ 'SK hynix': 0.5, Micron: 0.5 });
    expect(ofVendor('NVIDIA')).toEqual({ 'SK hynix': 1 });
  });
});

describe('nodes that say little', () => {
  it('are their own without owner or country, and of kind “” without kind', () => {
    const network = givenNetwork([['buyer', 'part', { a: 0.75, b: 0.25 }]], { buyer: { demand: 1 } });
    const { vendors, kinds, falseDiversification } = of(network, 'buyer', 'part');
    expect(vendors).toEqual({ a: 0.75, b: 0.25 });
    expect(kinds).toEqual([{ kind: '', ownerHHI: 6250, ownerEffective: 1.6, countryHHI: 6250, owners: { a: 0.75, b: 0.25 }, countries: { a: 0.75, b: 0.25 } }]);
    expect(falseDiversification).toBeNull();
  });

  it('count as one where they share an owner', () => {
    const network = givenNetwork([['buyer', 'part', { a: 0.5, b: 0.25, c: 0.25 }]], { buyer: { demand: 1 }, a: { owner: 'X' }, b: { owner: 'X' } });
    expect(of(network, 'buyer', 'part')).toMatchObject({ vendors: { X: 0.75, c: 0.25 }, vendorHHI: 6250 });
  });

  it('do not count where they have a lane without a share', () => {
    const network = givenNetwork([['buyer', 'part', { a: 1, spare: 0 }], ['spare', 'ore', 'mine']], { buyer: { demand: 1 }, mine: { kind: 'ore' } });
    const { vendors, kinds } = of(network, 'buyer', 'part');
    expect(vendors).toEqual({ a: 1 });
    expect(kinds.map((each) => each.kind)).toEqual(['']);
  });
});

describe('what is drawn', () => {
  it('is summed over two tiers and all inputs, and over cycles', () => {
    // One unit of a draws half a b, b half an a again: 4/3 a and 2/3 b, each with ore of its own.
    const network = givenNetwork(
      [['buyer', 'part', 'a'], ['a', 'b', 'b', 0.5], ['b', 'a', 'a', 0.5], ['a', 'ore', 'east', 3], ['b', 'ore', 'west', 2]],
      { buyer: { demand: 1 }, east: { kind: 'ore' }, west: { kind: 'ore' }, a: { kind: 'part' }, b: { kind: 'part' } },
    );
    const part = of(network, 'buyer', 'part');
    expect(kind(part, 'part')!.owners).toEqual({ a: expect.closeTo(2 / 3, 14), b: expect.closeTo(1 / 3, 14) });
    expect(kind(part, 'ore')!.owners).toEqual({ east: expect.closeTo(4 / (4 + 4 / 3), 14), west: expect.closeTo(4 / 3 / (4 + 4 / 3), 14) });
  });

  it('is nothing of an input that takes none, whose vendors are still known', () => {
    const network = givenNetwork([['buyer', 'part', { a: 0.5, b: 0.5 }, 0], ['a', 'ore', 'mine'], ['b', 'ore', 'mine']], { buyer: { demand: 1 } });
    expect(of(network, 'buyer', 'part')).toMatchObject({ vendorHHI: 5000, kinds: [], falseDiversification: null });
  });

  it('is unknown behind a cycle that would consume more than it makes', () => {
    const network = givenNetwork([['idle', 'part', { a: 0.5, b: 0.5 }], ['a', 'b', 'b', 2], ['b', 'a', 'a'], ['buyer', 'part', 'c']], { buyer: { demand: 1 } });
    expect(of(network, 'idle', 'part')).toMatchObject({ vendorHHI: 5000, kinds: [], falseDiversification: null });
    expect(of(network, 'buyer', 'part').kinds).toHaveLength(1);
  });
});

describe('on the reference network', () => {
  const network = parseNetwork(JSON.parse(readFileSync(REFERENCE, 'utf8'))).compiled!;

  it('Apple’s two vendors of accelerators are one foundry', () => {
    const apple = of(network, 'apple', 'accelerator');
    expect(apple.vendors).toEqual({ AWS: expect.closeTo(10 / 12, 12), NVIDIA: expect.closeTo(2 / 12, 12) });
    expect(apple.vendorHHI).toBeCloseTo(7222.2222, 4);
    expect(apple.vendorEffective).toBeCloseTo(1.385, 3);
    expect(kind(apple, 'wafer')).toMatchObject({ ownerHHI: expect.closeTo(10_000, 9), owners: { TSMC: expect.closeTo(1, 12) } });
    expect(apple.falseDiversification!.gap).toBeCloseTo(2777.7778, 4);
    expect(apple.falseDiversification!.kinds).toContainEqual({ kind: 'wafer', ownerHHI: expect.closeTo(10_000, 9), owner: 'TSMC', share: expect.closeTo(1, 12) });
  });
});
