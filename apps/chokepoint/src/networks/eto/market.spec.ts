import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EtoProvider } from './eto-data.js';
import { marketOf } from './market.js';

const company = (id: string, country?: string): EtoProvider => ({ id, name: id, isCountry: false, owner: id, country });
const nation = (id: string, country: string | undefined = id): EtoProvider => ({ id, name: id, isCountry: true, owner: undefined, country });
const PROVIDERS = [company('ASML', 'NLD'), company('Nikon', 'JPN'), company('Canon', 'JPN'), { ...company('Various companies'), owner: undefined }, nation('NLD'), nation('JPN'), nation('DEU')];
const providers = new Map(PROVIDERS.map((provider) => [provider.id, provider]));

type Rows = Record<string, number | undefined | 'negligible'>;
const market = (rows: Rows) =>
  marketOf('N', {
    providers,
    provision: Object.entries(rows).map(([provider, share]) => ({ provider, provided: 'N', share: share === 'negligible' ? undefined : share, negligible: share === 'negligible' })),
  });
const sharesOf = (rows: Rows) => Object.fromEntries(market(rows)!.parts.map(({ name, share }) => [name, Number(share.toFixed(6))]));

describe('The market of an input', () => {
  it('is that of its companies, where they have shares', () => {
    expect(market({ ASML: 0.9, Nikon: 0.1, NLD: 0.8, JPN: 0.2 })).toEqual({ parts: [{ name: 'ASML', owner: 'ASML', country: 'NLD', share: 0.9 }, { name: 'Nikon', owner: 'Nikon', country: 'JPN', share: 0.1 }], notes: [] });
  });

  it('leaves what falls short to others, of whom nothing is known', () => {
    const { parts, notes } = market({ ASML: 0.7 })!;
    expect(parts[1]).toEqual({ name: 'others', share: expect.closeTo(0.3, 12) });
    expect(notes).toEqual(['shares sum to 70 %: the rest is of others, owner and country unknown']);
  });

  it('takes a point for rounding, and scales what is over', () => {
    expect(market({ ASML: 0.9, Nikon: 0.09 })!.notes).toEqual(['shares sum to 99 %: scaled to 100 %']);
    expect(sharesOf({ ASML: 0.9, Nikon: 0.3 })).toEqual({ ASML: 0.75, Nikon: 0.25 });
  });

  it('is that of countries where only they have shares, split equally among their companies', () => {
    expect(sharesOf({ ASML: undefined, Nikon: undefined, Canon: undefined, NLD: 0.5, JPN: 0.3, DEU: 0.2 })).toEqual({ ASML: 0.5, Nikon: 0.15, Canon: 0.15, DEU: 0.2 });
    expect(market({ DEU: 1 })!.parts).toEqual([{ name: 'DEU', owner: undefined, country: 'DEU', share: 1 }]);
  });

  it('is equal where nobody has a share, without the negligible', () => {
    expect(sharesOf({ ASML: undefined, Nikon: undefined, Canon: 'negligible' })).toEqual({ ASML: 0.5, Nikon: 0.5 });
    expect(market({ ASML: undefined, Canon: 'negligible' })!.notes).toEqual(['no shares at all: 1 named, each gets 100 %', '1 named without a share of their own, or as negligible, left out']);
  });

  it('has no owner where there are various', () => {
    expect(market({ 'Various companies': 1 })!.parts).toEqual([{ name: 'Various companies', share: 1 }]);
  });

  it('is none where nobody is named', () => expect(market({})).toBeUndefined());

  it('is always whole', () => {
    const share = fc.oneof(fc.constant(undefined), fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 1000));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...providers.keys()), share, { minKeys: 1 }), (rows) => {
        expect(market(rows)!.parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});
