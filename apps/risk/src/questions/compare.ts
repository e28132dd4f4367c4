import type { risk } from '@chokepoint/contracts/grpc';
import { MODEL_VERSION } from '@chokepoint/exposure';
import { InvalidInput } from '@chokepoint/service';
import { networkSource, type NetworkSource, type WhatIf, type WhatIfResult } from '@chokepoint/workers';
import type { NetworkVersion } from '../networks/versions.js';
import type { RiskParts } from '../risk.parts.js';
import { presentScores } from './present-scores.js';
import { readJson } from './read-json.js';
import { steps } from './steps.js';
import { askWhatIf, goesOver, invalid, readWhatIf } from './what-if.js';

interface Other {
  readonly source: NetworkSource;
  readonly change?: unknown;
}

/** The same disturbance on two networks: how much the difference between them buys. */
export async function* compare(parts: RiskParts, version: NetworkVersion, request: risk.CompareRequest, signal: AbortSignal): AsyncGenerator<risk.CompareResponse> {
  const other = await otherNetwork(parts, version, request);
  const present = goesOver(request.over, false) === 'present' ? (await presentScores(parts, version.network, signal)).scenario : undefined;
  const disturbance = { ...readWhatIf(request), change: undefined, present };
  const ask = (network: Other): Promise<WhatIfResult> =>
    askWhatIf(parts.questions, network, { ...disturbance, change: network.change } satisfies Omit<WhatIf, 'source'>, { signal });
  const work = async (tell: (progress: risk.Progress) => void) => {
    const before = await ask(version);
    tell({ done: 1, total: 2 });
    return comparison(version, before, await ask(other));
  };
  yield* steps(work);
}

async function otherNetwork({ networks, questions }: RiskParts, version: NetworkVersion, { change, document, otherVersion }: risk.CompareRequest): Promise<Other> {
  if (change !== undefined) return { source: version.source, change: readJson(change, '/change') };
  if (otherVersion !== undefined) return networks.version(version.network, otherVersion);
  if (document === undefined) throw new InvalidInput([{ field: '/change', description: 'expected one of change, document and otherVersion' }]);
  const source = networkSource(document);
  const { errors } = await questions.run('inspect', source);
  if (errors.length > 0) throw invalid(errors.map((problem) => ({ ...problem, path: `/document${problem.path}` })));
  return { source };
}

function comparison({ network, version }: NetworkVersion, before: WhatIfResult, after: WhatIfResult): risk.CompareResult {
  const [first, second] = [exposures(before), exposures(after)];
  const nodes = [...new Set([...before.nodeIds, ...after.nodeIds])].map((node) => comparedNode(node, first.get(node), second.get(node)));
  const notes = after.notes.map(({ path, message }) => ({ field: path, description: message }));
  return { network, networkVersion: version, modelVersion: MODEL_VERSION, nodes, notes };
}

function exposures({ nodeIds, columns }: WhatIfResult): Map<string, number> {
  return new Map(nodeIds.map((node, index) => [node, columns.exposure[index]]));
}

function comparedNode(node: string, before: number | undefined, after: number | undefined): risk.ComparedNode {
  return { node, before, after, difference: before === undefined || after === undefined ? undefined : after - before };
}
