import type { WhatIfPart } from '../contract/index.js';

/** A change of the network as the services take it: merged in by its keys. */
export interface NetworkChange {
  readonly requirements: readonly { readonly node: string; readonly input: string; readonly stockWeeks: number }[];
  readonly supplies: readonly { readonly from: string; readonly to: string; readonly input: string; readonly share: number; readonly leadWeeks?: number }[];
}

type Change = Extract<WhatIfPart, { ask: 'source' | 'share' | 'stock' }>;

export const isChange = (part: WhatIfPart): part is Change => part.ask === 'source' || part.ask === 'share' || part.ask === 'stock';

export function changeOf(parts: readonly WhatIfPart[]): NetworkChange {
  return {
    requirements: parts.flatMap((part) => (part.ask === 'stock' ? [{ node: part.node, input: part.input, stockWeeks: part.weeks }] : [])),
    supplies: parts.flatMap((part) => (part.ask === 'source' || part.ask === 'share' ? [supplyOf(part)] : [])),
  };
}

function supplyOf(part: Extract<Change, { ask: 'source' | 'share' }>): NetworkChange['supplies'][number] {
  const { from, to, input, share } = part;
  const lead = part.ask === 'source' ? part.lead : undefined;
  return { from, to, input, share, ...(lead !== undefined && { leadWeeks: lead }) };
}
