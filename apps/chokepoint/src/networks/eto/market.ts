import type { EtoData, EtoProvider, EtoProvision } from './eto-data.js';

/** A part of the market of an input: a company, what is known of a country only, or what is not known at all. */
export interface MarketPart {
  readonly name: string;
  readonly owner?: string | undefined;
  readonly country?: string | undefined;
  /** All parts of a market sum to 1 */
  readonly share: number;
}

export interface Market {
  readonly parts: readonly MarketPart[];
  /** What was assumed, in words */
  readonly notes: readonly string[];
}

/** Shares are rounded to a point, or a tenth of one: sums this near to 1 are whole. */
const ROUNDING = 0.01 + 1e-9;

type Offer = EtoProvision & { readonly from: EtoProvider };

/**
 * Who provides an input: companies by their shares; where none has one, countries by theirs, each equally among the
 * companies named in it; where nobody has one, all that are named, equally. Nothing is made up for what no row covers:
 * that part has neither owner nor country.
 */
export function marketOf(id: string, { provision, providers }: Pick<EtoData, 'provision' | 'providers'>): Market | undefined {
  const rows = provision.filter(({ provided }) => provided === id);
  const offers = [...new Map(rows.map((row): [string, Offer] => [row.provider, { ...row, from: providers.get(row.provider)! }])).values()];
  if (offers.length === 0) return undefined;
  const companies = offers.filter(({ from }) => !from.isCountry);
  const countries = offers.filter(({ from }) => from.isCountry);
  if (companies.some(hasShare)) return byCompany(companies);
  const candidates = notNegligible(companies);
  if (countries.some(hasShare)) return byCountry(countries, candidates, companies.length - candidates.length);
  return equally(candidates.length > 0 ? candidates : countries, companies.length - candidates.length);
}

const hasShare = ({ share }: Offer): boolean => share !== undefined && share > 0;

function byCompany(companies: readonly Offer[]): Market {
  const counted = companies.filter(hasShare);
  return whole(counted.map((offer) => part(offer, offer.share!)), without(companies.length - counted.length));
}

function byCountry(countries: readonly Offer[], companies: readonly Offer[], negligible: number): Market {
  const counted = countries.filter(hasShare);
  const parts = counted.flatMap((country) => {
    const inside = country.from.country === undefined ? [] : companies.filter(({ from }) => from.country === country.from.country);
    return inside.length === 0 ? [part(country, country.share!)] : inside.map((offer) => part(offer, country.share! / inside.length));
  });
  const used = parts.filter(({ owner }) => owner !== undefined).length;
  const notes = used > 0 ? [`the share of each country is split equally among its companies (${used}), which have none of their own`] : [];
  return whole(parts, [...notes, ...without(negligible + companies.length - used + countries.length - counted.length)]);
}

function equally(offers: readonly Offer[], negligible: number): Market {
  const parts = offers.map((offer) => part(offer, 1 / offers.length));
  return { parts, notes: [`no shares at all: ${offers.length} named, each gets ${Number((100 / offers.length).toFixed(2))} %`, ...without(negligible)] };
}

function notNegligible(companies: readonly Offer[]): readonly Offer[] {
  const kept = companies.filter(({ negligible }) => !negligible);
  return kept.length > 0 ? kept : companies;
}

function part({ from: { name, owner, country } }: Offer, share: number): MarketPart {
  return { name, owner, country, share };
}

function without(providers: number): string[] {
  return providers > 0 ? [`${providers} named without a share of their own, or as negligible, left out`] : [];
}

/** Sums that rounding explains are scaled to 1; of a smaller sum the rest belongs to others, whom nobody names. */
function whole(parts: readonly MarketPart[], notes: readonly string[]): Market {
  const sum = parts.reduce((total, { share }) => total + share, 0);
  const percent = `${Number((100 * sum).toFixed(2))} %`;
  if (sum < 1 - ROUNDING) return { parts: [...parts, { name: 'others', share: 1 - sum }], notes: [...notes, `shares sum to ${percent}: the rest is of others, owner and country unknown`] };
  const scaled = parts.map((each) => ({ ...each, share: each.share / sum }));
  return { parts: scaled, notes: Math.abs(sum - 1) < 1e-9 ? notes : [...notes, `shares sum to ${percent}: scaled to 100 %`] };
}
