import type { Report } from './collect.js';
import { effectiveSuppliers, herfindahl, type Diversification, type Shares } from './diversification.js';

/** The report as one JSON document. */
export function reportJson({ diversification, ...report }: Report): object {
  const buyers = [...diversification].map(([buyer, found]) => [buyer, diversificationJson(found)] as const);
  return { ...report, diversification: Object.fromEntries(buyers) };
}

function diversificationJson({ vendors, upstream, upstreamOfVendor }: Diversification): object {
  const ofVendor = [...upstreamOfVendor].map(([vendor, shares]) => [vendor, Object.fromEntries(shares)] as const);
  return { vendors: concentration(vendors), foundries: concentration(upstream), foundriesOfVendor: Object.fromEntries(ofVendor) };
}

function concentration(shares: Shares): object {
  return { shares: Object.fromEntries(shares), hhi: herfindahl(shares), effective: effectiveSuppliers(shares) };
}
