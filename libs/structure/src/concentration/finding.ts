import type { FalseDiversification } from './false-diversification.js';
import { effectiveNumber, largestFirst } from './shares.js';
import type { DominatedKind } from './upstream-kinds.js';
import type { VendorConcentration } from './vendors.js';

/** More than these are counted, not named. */
const NAMED_VENDORS = 4;
const NAMED_KINDS = 3;

/** A requirement as a sentence needs it: a concentration, or a falsely diversified one. */
export type FindingInput = Pick<VendorConcentration, 'input' | 'vendors' | 'vendorHHI'> & { readonly falseDiversification: FalseDiversification | null };

/**
 * What an input’s suppliers are worth, in one sentence with its numbers: who sells it, and where it is falsely
 * diversified, who stands behind them.
 * @param buyer as a reader knows the node
 */
export function concentrationFinding(buyer: string, requirement: FindingInput): string {
  const kinds = requirement.falseDiversification?.kinds ?? [];
  const behind = kinds.length > 0 ? `, and ${behindText(kinds.slice(0, NAMED_KINDS))}` : '';
  return `${buyer} buys its ${requirement.input} from ${vendorsText(requirement)}${behind}${moreText(kinds.length - NAMED_KINDS)}.`;
}

function vendorsText({ vendors, vendorHHI }: FindingInput): string {
  const ranked = largestFirst(vendors);
  const indices = `N_eff ${effectiveNumber(vendorHHI).toFixed(1)}, ${hhiText(vendorHHI)}`;
  if (ranked.length === 1) return `${ranked[0][0]} alone (${indices})`;
  return `${ranked.length} vendors (${rankedText(ranked)}; ${indices})`;
}

function rankedText(ranked: ReturnType<typeof largestFirst>): string {
  const named = ranked.length <= NAMED_VENDORS ? ranked : ranked.slice(0, NAMED_VENDORS - 1);
  const others = ranked.slice(named.length);
  const parts = named.map(([vendor, share]) => `${percentText(share)} ${vendor}`);
  if (others.length > 0) parts.push(`${others.length} others ${percentText(others.reduce((sum, [, share]) => sum + share, 0))}`);
  return parts.join(', ');
}

/** Kinds of which the same owner has the same part are named together. */
function behindText(kinds: readonly DominatedKind[]): string {
  const groups = Map.groupBy(kinds, ({ owner, share, ownerHHI }) => `${percentText(share)} ${hhiText(ownerHHI)} ${owner}`);
  return list([...groups.values()].map((group, index) => originText(group, index === 0)));
}

function originText(kinds: readonly DominatedKind[], first: boolean): string {
  const { owner, share, ownerHHI } = kinds[0];
  const verb = first ? ` behind it ${kinds.length > 1 ? 'come' : 'comes'}` : '';
  const each = kinds.length > 1 ? ' each' : '';
  return `${percentText(share)} of ${list(kinds.map(kindText))}${verb} from ${owner} (${hhiText(ownerHHI)}${each})`;
}

function kindText({ kind }: DominatedKind): string {
  return kind === '' ? 'what has no kind' : `the ${kind}`;
}

function moreText(more: number): string {
  if (more <= 0) return '';
  return more === 1 ? '; 1 more kind behind it is as concentrated' : `; ${more} more kinds behind it are as concentrated`;
}

/** Whole percents, but no 100 or 0 that is only nearly so. */
function percentText(share: number): string {
  const percent = 100 * share;
  if (percent >= 99.95) return '100 %';
  if (percent < 0.05) return 'under 0.1 %';
  return `${percent.toFixed(percent >= 99.5 || percent < 0.5 ? 1 : 0)} %`;
}

function hhiText(hhi: number): string {
  return `HHI ${hhi.toLocaleString('en', { maximumFractionDigits: 0 })}`;
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
