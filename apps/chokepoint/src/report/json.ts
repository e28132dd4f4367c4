import { effectiveNumber, herfindahl, type Shares } from '@chokepoint/structure';
import type { Diversification } from './buyer-suppliers.js';
import type { Report } from './collect.js';

/** The report as one JSON document. */
export function reportJson({ diversification, ...report }: Report): object {
  const buyers = [...diversification].map(([buyer, found]) => [buyer, diversificationJson(found)] as const);
  return { ...report, diversification: Object.fromEntries(buyers) };
}

function diversificationJson({ vendors, upstream, upstreamOfVendor }: Diversification): object {
  return { vendors: concentration(vendors), foundries: concentration(upstream), foundriesOfVendor: Object.fromEntries(upstreamOfVendor) };
}

function concentration(shares: Shares): object {
  const hhi = herfindahl(shares);
  return { shares, hhi, effective: effectiveNumber(hhi) };
}
