import type { Problem } from '@chokepoint/network';
import { lossesOfCountries, lossesOfNodes, lossesOfOwners, type LostNodes, type ScenarioStress, StressBench, stressScenario } from '@chokepoint/structure';
import type { NetworkSource } from '../network-source.js';
import { loadNetwork } from './loaded-networks.js';

/** What is to be lost, by class. */
export interface StressPlan {
  readonly nodes: readonly LostNodes[];
  readonly owners: readonly LostNodes[];
  readonly countries: readonly LostNodes[];
}

/** @param lost sets of ids, each lost at once; by default every node, every owner and every country */
export function planStress({ source, lost }: { readonly source: NetworkSource; readonly lost?: readonly (readonly string[])[] | undefined }): StressPlan | { readonly errors: readonly Problem[] } {
  const { compiled } = loadNetwork(source);
  if (!lost) return { nodes: lossesOfNodes(compiled), owners: lossesOfOwners(compiled), countries: lossesOfCountries(compiled) };
  const errors = lost.flatMap((ids, set) => ids.flatMap((id, place) => (compiled.nodeIndex.has(id) ? [] : [unknown(`/lost/${set}/${place}`, id)])));
  if (errors.length > 0) return { errors };
  const nodes = lost.map((ids) => ({ id: ids.join(','), lost: [...new Set(ids)].map((id) => compiled.nodeIndex.get(id)!) }));
  return { nodes, owners: [], countries: [] };
}

function unknown(path: string, id: string): Problem {
  return { path, code: 'unknown-id', message: `no node ${id}` };
}

const benches = new WeakMap<object, Promise<StressBench>>();

/** Some losses put to the test; the program is made once for a network. */
export async function stressLosses({ source, losses, weeks }: { readonly source: NetworkSource; readonly losses: readonly LostNodes[]; readonly weeks?: number | undefined }): Promise<ScenarioStress[]> {
  const { compiled } = loadNetwork(source);
  const bench = benches.get(compiled) ?? StressBench.create(compiled);
  benches.set(compiled, bench);
  const ready = await bench;
  return losses.map((loss) => stressScenario(ready, loss, weeks));
}
