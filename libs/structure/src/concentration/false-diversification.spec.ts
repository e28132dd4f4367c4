import { describe, expect, it } from '@jest/globals';
import { falseDiversificationOf } from './false-diversification.js';

const kind = (name: string, ownerHHI: number) => ({ kind: name, ownerHHI, owner: 'TSMC', share: 1 });

describe('a false diversification', () => {
  it('is what a kind upstream is more concentrated than the vendors', () => {
    const kinds = [kind('mask', 9000), kind('wafer', 9000)];
    expect(falseDiversificationOf(6000, kinds)).toEqual({ kind: 'mask', gap: 3000, kinds });
  });

  it('is none where the vendors are as concentrated, or more', () => {
    expect(falseDiversificationOf(6000, [kind('wafer', 6000)])).toBeNull();
    expect(falseDiversificationOf(6000, [kind('wafer', 5000)])).toBeNull();
    expect(falseDiversificationOf(6000, [])).toBeNull();
  });

  it('is not made of rounding', () => {
    expect(falseDiversificationOf(3333, [kind('wafer', 3333 * (1 + 1e-12))])).toBeNull();
    expect(falseDiversificationOf(3333, [kind('wafer', 3333 * (1 + 1e-8))])).not.toBeNull();
  });
});
