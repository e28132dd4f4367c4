import type { MapLayout } from '@chokepoint/console-service/contract';
import { kindName, kindWithin, mapTexts as texts } from './map-texts.js';

/** A heading in words: as it should read, then shorter, for where there is less room. */
export type Heading = readonly string[];

/** A smaller share of a tier is not named. */
const GOOD_PART = 0.1;
const MOST_NAMED = 3;

/**
 * What stands in each tier: its most frequent kind, others that are a good part of it, and that there is more where there
 * is; nothing where no kind is known.
 */
export function headingsOf(tiers: MapLayout['tiers']): Heading[] {
  return tiers.map(({ kinds }) => {
    const named = kinds.filter(({ share }, place) => place === 0 || share >= GOOD_PART).slice(0, MOST_NAMED);
    const more = 1 - named.reduce((sum, { share }) => sum + share, 0) > ROUNDING;
    if (named.length <= 1 && !more) return named.map(({ kind }) => kindName(kind));
    return [...named.map((_, fewer) => worded(named.slice(0, named.length - fewer), fewer > 0 || more)), ...named.slice(0, 1).map(({ kind }) => texts.andOn(kindName(kind)))];
  });
}

/** Shares come with four digits. */
const ROUNDING = 1e-3;

function worded(kinds: readonly { readonly kind: string }[], more: boolean): string {
  const list = kinds.map(({ kind }, place) => (place === 0 ? kindName(kind) : kindWithin(kind))).join(', ');
  return more ? texts.andMore(list) : list;
}
