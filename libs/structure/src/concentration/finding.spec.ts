import { describe, expect, it } from '@jest/globals';
import { concentrationOf } from './concentration.js';
import { concentrationFinding } from './finding.js';
import { givenNetwork, requirementOf } from './given-network.js';
import { herfindahl, type Shares } from './shares.js';
import type { DominatedKind } from './upstream-kinds.js';

const wafer: DominatedKind = { kind: 'wafer', ownerHHI: 10_000, owner: 'TSMC', share: 1 };

const finding = (vendors: Shares, ...kinds: DominatedKind[]): string => {
  const falseDiversification = kinds.length > 0 ? { kind: kinds[0].kind, gap: kinds[0].ownerHHI - herfindahl(vendors), kinds } : null;
  return concentrationFinding('Apple', { input: 'accelerator', vendors, vendorHHI: herfindahl(vendors), falseDiversification });
};

const two = { AWS: 10 / 12, NVIDIA: 2 / 12 };
const BOUGHT = 'Apple buys its accelerator from 2 vendors (83 % AWS, 17 % NVIDIA; N_eff 1.4, HHI 7,222)';

describe('the finding on an input', () => {
  it('says that two vendors are one foundry', () => {
    const network = givenNetwork(
      [['apple', 'accelerator', { trn: 10 / 12, gpu: 2 / 12 }], ['trn', 'wafer', 'n5'], ['gpu', 'wafer', 'n5']],
      { apple: { demand: 12 }, trn: { owner: 'AWS', kind: 'chip' }, gpu: { owner: 'NVIDIA', kind: 'chip' }, n5: { owner: 'TSMC', kind: 'wafer' } },
    );
    const text = concentrationFinding('Apple', concentrationOf(network, requirementOf(network, 'apple', 'accelerator')));
    expect(text).toBe(`${BOUGHT}, and 100 % of the wafer behind it comes from TSMC (HHI 10,000).`);
  });

  it('names kinds of one owner together', () => {
    expect(finding(two, { ...wafer, kind: 'packaging' }, wafer)).toBe(`${BOUGHT}, and 100 % of the packaging and the wafer behind it come from TSMC (HHI 10,000 each).`);
  });

  it('names the owners of up to three kinds, and counts the others', () => {
    const kinds = [{ ...wafer, kind: 'mask', owner: 'Hoya' }, { ...wafer, kind: 'resist', owner: 'JSR' }, wafer, { ...wafer, kind: 'x' }];
    const named = '100 % of the mask behind it comes from Hoya (HHI 10,000), 100 % of the resist from JSR (HHI 10,000) and 100 % of the wafer from TSMC (HHI 10,000)';
    expect(finding(two, ...kinds.slice(0, 3))).toBe(`${BOUGHT}, and ${named}.`);
    expect(finding(two, ...kinds)).toBe(`${BOUGHT}, and ${named}; 1 more kind behind it is as concentrated.`);
    expect(finding(two, ...kinds, { ...wafer, kind: 'y' })).toBe(`${BOUGHT}, and ${named}; 2 more kinds behind it are as concentrated.`);
  });

  it.each([
    [1, '100 %'],
    [0.9995, '100 %'],
    [0.99949, '99.9 %'],
    [0.9951, '99.5 %'],
    [0.9949, '99 %'],
    [0.41, '41 %'],
  ])('does not round %d up to all', (share, text) => {
    expect(finding(two, { ...wafer, share, ownerHHI: 1e4 * share ** 2 })).toContain(`, and ${text} of the wafer behind it comes from TSMC`);
  });

  it('does not round small vendors to nothing', () => {
    expect(finding({ A: 0.9967, B: 0.003, C: 0.0003 })).toMatch(/\(99\.7 % A, 0\.3 % B, under 0\.1 % C; /);
  });

  it('counts vendors beyond the first', () => {
    expect(finding({ A: 0.25, B: 0.25, C: 0.25, D: 0.25 })).toMatch(/from 4 vendors \(25 % A, 25 % B, 25 % C, 25 % D; N_eff 4\.0, HHI 2,500\)\.$/);
    expect(finding({ A: 0.3, B: 0.2, C: 0.2, D: 0.15, E: 0.15 })).toMatch(/from 5 vendors \(30 % A, 20 % B, 20 % C, 2 others 30 %; /);
  });

  it('says where there is one vendor alone', () => {
    expect(finding({ 'SK hynix': 1 })).toBe('Apple buys its accelerator from SK hynix alone (N_eff 1.0, HHI 10,000).');
  });

  it('has words for nodes without a kind', () => {
    expect(finding(two, { ...wafer, kind: '' })).toBe(`${BOUGHT}, and 100 % of what has no kind behind it comes from TSMC (HHI 10,000).`);
  });
});
