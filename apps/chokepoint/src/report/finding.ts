import { effectiveNumber, herfindahl, largestFirst, type Shares } from '@chokepoint/structure';
import { percent } from '../command-line/wording.js';
import type { Diversification } from './buyer-suppliers.js';

/** What a buyer’s suppliers are worth, in one sentence with its numbers. */
export function findingOf(buyer: string, { vendors, upstream, upstreamOfVendor }: Diversification): string {
  const [foundry] = largestFirst(upstream)[0] ?? [];
  const ranked = largestFirst(vendors);
  const bought = list(ranked.map(([vendor, share]) => `${percent(share)} from ${vendor}`));
  const seeming = `${buyer} buys its accelerators ${bought}: ${suppliers(vendors)} where one sees ${ranked.length}`;
  if (foundry === undefined) return `${seeming}.`;
  const shares = list([...upstreamOfVendor].map(([vendor, owners]) => `${percent(owners[foundry] ?? 0)} of the wafers behind ${vendor}`));
  return `${seeming}; but ${shares} come from ${foundry}, so that there are only ${suppliers(upstream)}.`;
}

function suppliers(shares: Shares): string {
  const hhi = herfindahl(shares);
  return `${effectiveNumber(hhi).toFixed(2)} effective suppliers (HHI ${grouped(hhi)})`;
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function grouped(number: number): string {
  return number.toLocaleString('en', { maximumFractionDigits: 0 });
}
