import { describe, expect, it } from '@jest/globals';
import { falseDiversifications } from './false-diversifications.js';
import { givenNetwork } from './given-network.js';

describe('false diversifications', () => {
  /** Two vendors, one mine behind both. */
  const seeming = (buyer: string, input: string) =>
    [
      [buyer, input, { [`${buyer}-${input}-1`]: 0.5, [`${buyer}-${input}-2`]: 0.5 }],
      [`${buyer}-${input}-1`, 'ore', 'mine'],
      [`${buyer}-${input}-2`, 'ore', 'mine'],
    ] as [string, string, string | Record<string, number>][];

  it('come with the largest gap first, equal ones by node and input', () => {
    const network = givenNetwork(
      [
        ...seeming('b', 'x'),
        ...seeming('a', 'y'),
        ...seeming('a', 'x'),
        ['c', 'z', { p: 0.9, q: 0.1 }],
        ['p', 'ore', 'mine'],
        ['q', 'ore', 'mine'],
        ['d', 'z', { p: 1 / 3, q: 1 / 3, 'a-x-1': 1 / 3 }],
      ],
      { a: { demand: 1 }, mine: { kind: 'mine' } },
    );
    const found = falseDiversifications(network).map(({ node, input, falseDiversification: { kind, gap } }) => [node, input, kind, Math.round(gap)]);
    expect(found).toEqual([['d', 'z', 'mine', 6667], ['a', 'x', 'mine', 5000], ['a', 'y', 'mine', 5000], ['b', 'x', 'mine', 5000], ['c', 'z', 'mine', 1800]]);
  });

  it('do not order by rounding', () => {
    // The indices of the vendors differ by rounding.
    const plain = (node: string): [string, string, Record<string, number>] => [node, 'part', { y: 0.4, x: 0.6 }];
    const split = (node: string): [string, string, Record<string, number>] => [node, 'part', { y1: 0.3, x: 0.6, y2: 0.1 }];
    const ores = ['x', 'y', 'y1', 'y2'].map((node): [string, string, string] => [node, 'ore', 'mine']);
    const network = givenNetwork([...ores, plain('a'), split('b'), split('c'), plain('d')], { a: { demand: 1 }, y1: { owner: 'y' }, y2: { owner: 'y' }, mine: { kind: 'mine' } });
    expect(falseDiversifications(network).map(({ node }) => node)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are none where the vendors are as concentrated as what is behind them', () => {
    const network = givenNetwork(
      [['buyer', 'part', { a: 1 / 3, b: 2 / 3 }], ['a', 'ore', 'east'], ['b', 'ore', 'west']],
      { buyer: { demand: 1 }, a: { kind: 'part' }, b: { kind: 'part' }, east: { kind: 'ore' }, west: { kind: 'ore' } },
    );
    expect(falseDiversifications(network)).toEqual([]);
  });

  it('name all kinds that are equally concentrated, and the first by its UTF-8 bytes', () => {
    const network = givenNetwork(
      [['buyer', 'part', { a: 0.5, b: 0.5 }], ...['a', 'b'].flatMap((node) => ['𝒜', '\uffee', 'ore'].map((kind) => [node, kind, `only-${kind}`, 0.1] as [string, string, string, number]))],
      { buyer: { demand: 1 }, 'only-𝒜': { kind: '𝒜' }, 'only-\uffee': { kind: '\uffee' }, 'only-ore': { kind: 'ore', owner: 'Miner' } },
    );
    const [{ falseDiversification }] = falseDiversifications(network);
    expect(falseDiversification.kind).toBe('ore');
    expect(falseDiversification.kinds.map(({ kind, owner, share }) => [kind, owner, share])).toEqual([
      ['ore', 'Miner', 1],
      ['\uffee', 'only-\uffee', 1],
      ['𝒜', 'only-𝒜', 1],
    ]);
  });

  it('name the largest owner of a kind, of equal ones the first', () => {
    const network = givenNetwork(
      [['buyer', 'part', { a: 0.4, b: 0.3, c: 0.3 }], ...['a', 'b', 'c'].map((node) => [node, 'ore', { west: 0.5, east: 0.5 }] as [string, string, Record<string, number>])],
      { buyer: { demand: 1 }, east: { kind: 'ore' }, west: { kind: 'ore' } },
    );
    expect(falseDiversifications(network)[0].falseDiversification.kinds).toEqual([{ kind: 'ore', ownerHHI: expect.closeTo(5000, 9), owner: 'east', share: 0.5 }]);
  });
});
