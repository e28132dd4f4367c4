import type { risk } from '@chokepoint/contracts/grpc';
import { InvalidInput } from '@chokepoint/service';
import { type ModelPool, nexusOf } from '@chokepoint/workers';
import type { NetworkVersion } from '../networks/versions.js';

/** The economic systemic risk index of every node, the largest first. */
export async function readNexus(
  model: ModelPool,
  { network, version, source }: NetworkVersion,
  { substitution, epsilon }: risk.GetNexusRequest,
  signal: AbortSignal,
): Promise<risk.GetNexusResponse> {
  if (epsilon !== undefined && !(epsilon > 0 && epsilon < 1)) throw new InvalidInput([{ field: '/epsilon', description: 'expected a number between 0 and 1' }]);
  const { ids, esri } = await nexusOf(model, { source, substitution, epsilon }, { signal });
  const nodes = ids.map((node, index) => ({ node, esri: esri[index] })).sort((a, b) => b.esri - a.esri);
  return { network, networkVersion: version, nodes };
}
