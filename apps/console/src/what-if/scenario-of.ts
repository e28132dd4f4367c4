import { nodesByCountry, nodesByOwner, type CompiledNetwork, type NodeGroups } from '@chokepoint/network';
import type { WhatIfPart } from '../contract/index.js';
import { badQuery } from '../problems/bad-query.js';

/** Rows of a scenario, each with the place of the part that it comes from. */
export interface AskedScenario {
  readonly capacity: readonly { readonly part: number; readonly node: string; readonly remaining: number; readonly startWeek: number; readonly fullWeeks: number }[];
  readonly lanes: readonly { readonly part: number; readonly from: string; readonly to?: string; readonly input?: string; readonly delayWeeks: number; readonly weeks: number }[];
}

type Loss = Extract<WhatIfPart, { ask: 'lose-node' | 'lose-owner' | 'lose-country' }>;
type Delay = Extract<WhatIfPart, { ask: 'delay' }>;

const DAYS_IN_A_WEEK = 7;

/**
 * What is lost, cut and delayed, as a scenario from now on. A node that is lost twice is lost as long as the longer loss.
 * @throws BadRequestException that names owners and countries of which the network has nothing
 */
export function scenarioOf(parts: readonly WhatIfPart[], network: CompiledNetwork): AskedScenario {
  const groups = { owner: nodesByOwner(network), country: nodesByCountry(network) };
  const missing = parts.flatMap((part, place) => missingGroup(part, place, groups));
  if (missing.length > 0) throw badQuery(missing);
  const capacity = parts.flatMap((part, place) => {
    if (part.ask === 'cut') return [{ part: place, node: part.node, remaining: part.to, startWeek: part.from, fullWeeks: part.until - part.from }];
    return isLoss(part) ? lostNodes(part, network, groups).map((node) => ({ part: place, ...lost(node, part.weeks, network) })) : [];
  });
  return { capacity, lanes: parts.flatMap((part, place) => (part.ask === 'delay' ? [{ part: place, ...late(part) }] : [])) };
}

export const isLoss = (part: WhatIfPart): part is Loss => part.ask === 'lose-node' || part.ask === 'lose-owner' || part.ask === 'lose-country';

type Groups = Readonly<Record<'owner' | 'country', NodeGroups>>;

function missingGroup(part: WhatIfPart, place: number, { owner, country }: Groups): { message: string; path: (string | number)[] }[] {
  if (part.ask === 'lose-owner' && !owner.has(part.owner)) return [{ path: ['parts', place, 'owner'], message: `the network has nothing of an owner called ${part.owner}` }];
  if (part.ask === 'lose-country' && !country.has(part.country)) return [{ path: ['parts', place, 'country'], message: `the network has nothing in a country called ${part.country}` }];
  return [];
}

function lostNodes(part: Loss, { nodeIds }: CompiledNetwork, { owner, country }: Groups): string[] {
  if (part.ask === 'lose-node') return [part.node];
  const members = part.ask === 'lose-owner' ? owner.get(part.owner) : country.get(part.country);
  return Array.from(members ?? [], (node) => nodeIds[node]!);
}

function lost(node: string, weeks: number | undefined, { document, nodeIndex }: CompiledNetwork) {
  const own = document.nodes[nodeIndex.get(node) ?? -1]?.ttrWeeks ?? 0;
  return { node, remaining: 0, startWeek: 0, fullWeeks: weeks ?? own };
}

function late({ from, to, input, days, weeks }: Delay) {
  return { from, ...(to !== undefined && { to }), ...(input !== undefined && { input }), delayWeeks: days / DAYS_IN_A_WEEK, weeks };
}
