import { describe, expect, it } from '@jest/globals';
import type { InputConcentration } from '@chokepoint/console-service/contract';
import { coloursOf, concentrationSummary, fittingLabel, inputsByNeed, segments, tierRows } from './concentration-rows.js';

const kind = (name: string, owners: Record<string, number>, ownerEffective: number) => ({
  kind: name,
  owners: Object.entries(owners).map(([owner, share]) => ({ name: owner, share })),
  ownerHhi: 10_000 / ownerEffective,
  ownerEffective,
  countries: [{ name: 'TW', share: 1 }],
  countryHhi: 10_000,
});
const apple: InputConcentration = {
  input: 'accelerator',
  vendors: [
    { name: 'AWS', share: 0.83 },
    { name: 'NVIDIA', share: 0.17 },
  ],
  vendorHhi: 7_222,
  vendorEffective: 1.4,
  kinds: [kind('memory', { 'SK hynix': 0.6, Samsung: 0.4 }, 1.9), kind('wafer', { TSMC: 1 }, 1)],
  finding: 'one foundry',
};

describe('The tiers behind an input', () => {
  it('begin with who sells it, then the most concentrated', () => {
    expect(tierRows(apple, 'owners').map(({ label, effective }) => [label, effective])).toEqual([
      ['vendors', 1.4],
      ['wafers', 1],
      ['memory', 1.9],
    ]);
    expect(tierRows(apple, 'countries')[0]).toMatchObject({ effective: 1, shares: [{ name: 'Taiwan', share: 1 }] });
  });

  it('that are equally concentrated begin with who stands behind several', () => {
    const tiers = { ...apple, kinds: [kind('interposer', { UMC: 1 }, 1), kind('packaging', { TSMC: 0.98, ASE: 0.02 }, 1.03), kind('wafer', { TSMC: 1 }, 1)] };
    expect(tierRows(tiers, 'owners').map(({ label }) => label)).toEqual(['vendors', 'packaging', 'wafers', 'interposer']);
  });

  it('give a name one colour in every bar', () => {
    const colours = coloursOf(tierRows(apple, 'owners'));
    expect(colours.get('TSMC')).toBe(1);
    expect(new Set(colours.values()).size).toBe(colours.size);
  });

  it('stand side by side', () => {
    expect(segments(apple.vendors, 100)).toEqual([
      { name: 'AWS', share: 0.83, x: 0, width: 83 },
      { name: 'NVIDIA', share: 0.17, x: 83, width: 17 },
    ]);
  });

  it('have labels as far as they fit', () => {
    expect(fittingLabel('Taiwan Semiconductor', 0.5, 300)).toBe('Taiwan Semiconductor 50 %');
    expect(fittingLabel('Taiwan Semiconductor', 0.5, 112)).toBe('Taiwan … 50 %');
    expect(fittingLabel('Taiwan Semiconductor', 0.5, 50)).toBe('50 %');
    expect(fittingLabel('Taiwan Semiconductor', 0.05, 12)).toBe('');
  });

  it('of an input with a finding come before those of others', () => {
    const { finding: _, ...plain } = { ...apple, input: 'gas', vendorEffective: 1 };
    expect(inputsByNeed([plain, apple]).map(({ input }) => input)).toEqual(['accelerator', 'gas']);
  });

  it('are told in words', () => {
    expect(concentrationSummary('accelerator', tierRows(apple, 'owners').slice(0, 2))).toBe('Shares of accelerator by tier. vendors: 1.4 effective, AWS 83 %, NVIDIA 17 %. wafers: 1.0 effective, TSMC 100 %.');
  });
});
