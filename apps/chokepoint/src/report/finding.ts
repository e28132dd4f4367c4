import { percent } from '../command-line/wording.js';
import { effectiveSuppliers, herfindahl, type Diversification, type Shares } from './diversification.js';

/** What a buyer’s suppliers are worth, in one sentence with its numbers. */
export function findingOf(buyer: string, { vendors, upstream, upstreamOfVendor }: Diversification): string {
  const [foundry] = first(upstream) ?? [];
  const bought = list([...vendors].map(([vendor, share]) => `${percent(share)} from ${vendor}`));
  const seeming = `${buyer} buys its accelerators ${bought}: ${suppliers(vendors)} where one sees ${vendors.size}`;
  if (foundry === undefined) return `${seeming}.`;
  const shares = list([...upstreamOfVendor].map(([vendor, owners]) => `${percent(owners.get(foundry) ?? 0)} of the wafers behind ${vendor}`));
  return `${seeming}; but ${shares} come from ${foundry}, so that there are only ${suppliers(upstream)}.`;
}

function suppliers(shares: Shares): string {
  return `${effectiveSuppliers(shares).toFixed(2)} effective suppliers (HHI ${grouped(herfindahl(shares))})`;
}

function first(shares: Shares): [string, number] | undefined {
  return [...shares][0];
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function grouped(number: number): string {
  return number.toLocaleString('en', { maximumFractionDigits: 0 });
}
