import { type CompiledNetwork, parseNetwork } from '@chokepoint/network';
import type { RiskConnection } from '@chokepoint/service/client';
import { Failed } from '../command-line/failures.js';

/** Ids of the nodes that an answer begins with. */
export type Focus = ReadonlySet<string>;

/** Whoever sells to final demand: what happens upstream is told by what it does to them. */
export function focusOf({ nodeIds, demand }: Pick<CompiledNetwork, 'nodeIds' | 'demand'>): Focus {
  return new Set(nodeIds.filter((_, node) => demand[node] > 0));
}

/** The same of a network that the running services have. */
export async function focusAt(risk: RiskConnection, network: string, version: number): Promise<Focus> {
  return focusOf(await networkAt(risk, network, version));
}

/** A version of a network as the running services have it. */
export async function networkAt(risk: RiskConnection, network: string, version: number): Promise<CompiledNetwork> {
  const { document } = await risk.getNetwork({ network, version });
  const { compiled } = parseNetwork(JSON.parse(document));
  if (!compiled) throw new Failed(`version ${version} of ${network} is no network that this program can read`);
  return compiled;
}

/** Those in focus first, each part with the largest first; equal ones stay as they were. */
export function inFocusFirst<T>(focus: Focus, entries: readonly T[], idOf: (entry: T) => string, sizeOf: (entry: T) => number): T[] {
  const rank = (entry: T) => (focus.has(idOf(entry)) ? 0 : 1);
  return [...entries].sort((a, b) => rank(a) - rank(b) || sizeOf(b) - sizeOf(a));
}
