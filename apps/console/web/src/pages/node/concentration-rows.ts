import type { InputConcentration, ShareOf } from '@chokepoint/console-service/contract';
import { countryName } from '../../texts/country-name.js';
import { shared } from '../../texts/en.js';
import { nodeTexts, percent } from './node-texts.js';

export type Side = 'owners' | 'countries';

/** A tier as a bar: its shares from the left. */
export interface TierRow {
  readonly key: string;
  readonly label: string;
  readonly effective: number;
  readonly shares: readonly ShareOf[];
}

const WHOLE_HHI = 10_000;

/** Who sells, and below it who stands behind that in each kind of node, the most concentrated first. */
export function tierRows({ vendors, vendorEffective, kinds }: InputConcentration, side: Side): TierRow[] {
  const seller: TierRow = { key: 'vendors', label: nodeTexts.concentration.vendors, effective: vendorEffective, shares: vendors };
  const behind = kinds.map((kind): TierRow => ({
    key: `kind ${kind.kind}`,
    label: kindLabel(kind.kind),
    effective: side === 'owners' ? kind.ownerEffective : WHOLE_HHI / kind.countryHhi,
    shares: side === 'owners' ? kind.owners : kind.countries.map(({ name, share }) => ({ name: countryName(name), share })),
  }));
  return [...(side === 'owners' ? [seller] : []), ...behind.toSorted((a, b) => shown(a) - shown(b) || weightOfFirst(b, behind) - weightOfFirst(a, behind))];
}

/** Effective numbers that read the same are the same. */
const shown = ({ effective }: TierRow): number => Math.round(10 * effective);

/** How much stands in all tiers behind the largest name of one: who is behind several comes first. */
function weightOfFirst({ shares: [first] }: TierRow, rows: readonly TierRow[]): number {
  return rows.flatMap(({ shares }) => shares).reduce((sum, { name, share }) => sum + (name === first?.name ? share : 0), 0);
}

function kindLabel(kind: string): string {
  return kind === '' ? nodeTexts.concentration.noKind : (shared.kinds[kind] ?? kind.replaceAll('-', ' ')).toLowerCase();
}

/** What tells most comes first: findings, then what fewest stand behind. */
export function inputsByNeed(inputs: readonly InputConcentration[]): InputConcentration[] {
  const lowest = ({ kinds, vendorEffective }: InputConcentration) => Math.min(vendorEffective, ...kinds.map(({ ownerEffective }) => ownerEffective));
  return inputs.toSorted((a, b) => Number(b.finding !== undefined) - Number(a.finding !== undefined) || lowest(a) - lowest(b));
}

const COLOURS = 6;

/** A colour for each of the largest names, the same in every bar; others share the last. */
export function coloursOf(rows: readonly TierRow[]): ReadonlyMap<string, number> {
  const largest = new Map<string, number>();
  for (const { shares } of rows) for (const { name, share } of shares) largest.set(name, (largest.get(name) ?? 0) + share);
  const names = [...largest].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
  return new Map(names.slice(0, COLOURS).map((name, place) => [name, place + 1]));
}

/** Pixels from the left for each share; at least nothing is drawn over its neighbour. */
export function segments(shares: readonly ShareOf[], width: number): { readonly name: string; readonly share: number; readonly x: number; readonly width: number }[] {
  let x = 0;
  return shares.map(({ name, share }) => {
    const segment = { name, share, x, width: share * width };
    x += segment.width;
    return segment;
  });
}

/** As much of a label as fits, else nothing. */
export function fittingLabel(name: string, share: number, width: number, characterWidth = 7.4): string {
  const room = Math.floor((width - 14) / characterWidth);
  const full = `${name} ${percent(share)}`;
  if (full.length <= room) return full;
  if (room >= percent(share).length + 5) return `${name.slice(0, room - percent(share).length - 2)}… ${percent(share)}`;
  return room >= percent(share).length ? percent(share) : '';
}

export function concentrationSummary(input: string, rows: readonly TierRow[]): string {
  const { summary, row } = nodeTexts.concentration;
  return summary(input, rows.map(({ label, effective, shares }) => row(label, effective, shares.slice(0, 4).map(({ name, share }) => `${name} ${percent(share)}`).join(', '))));
}
