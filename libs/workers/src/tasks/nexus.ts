import { type Economy, economyOf, SystemicRisk } from '@chokepoint/structure';
import type { NetworkSource } from '../network-source.js';
import type { Slice } from '../progress.js';
import { loadNetwork } from './loaded-networks.js';

/** An economy as it was read, or that of a network. */
export type NexusTarget =
  | { readonly economy: Economy }
  | { readonly source: NetworkSource; readonly substitution?: boolean | undefined; readonly epsilon?: number | undefined };

/** The economy of a network (exposure model, section 6): sector = kind, value of a flow = flow · the supplier's value. */
export function economyOfNetwork({ source, substitution, epsilon }: Extract<NexusTarget, { source: NetworkSource }>): Economy {
  return economyOf(loadNetwork(source).compiled, { ...(substitution !== undefined && { substitution }), ...(epsilon !== undefined && { epsilon }) });
}

/** The last economy this thread worked on: slices of one come one after the other. */
let last: { readonly key: string; readonly risk: SystemicRisk } | undefined;

/** The index of some firms. @param key says which economy it is: a thread prepares each once */
export function systemicRisk({ economy, key, from, to }: { readonly economy: Economy; readonly key: string } & Slice): Float64Array {
  if (last?.key !== key) last = { key, risk: new SystemicRisk(economy) };
  return last.risk.esriOf(from, to);
}
