import type { risk } from '@chokepoint/contracts/grpc';
import { levelOf, MODEL_VERSION, type Score } from '@chokepoint/exposure';
import { scoresOf, type WeekProgress, type WhatIfResult } from '@chokepoint/workers';
import type { NetworkVersion } from '../networks/versions.js';
import type { RiskParts } from '../risk.parts.js';
import { presentScores, type PresentScores } from './present-scores.js';
import { steps } from './steps.js';
import { askWhatIf, goesOver, readWhatIf } from './what-if.js';

/** What if: progress week by week, then the result with its difference to the present. Stops when nobody waits any more. */
export async function* simulate(parts: RiskParts, version: NetworkVersion, request: risk.SimulateRequest, signal: AbortSignal): AsyncGenerator<risk.SimulateResponse> {
  const asked = readWhatIf(request);
  const over = goesOver(request.over, Boolean(asked.loss) || asked.change !== undefined);
  const present = await presentScores(parts, version.network, signal);
  const work = (tell: (progress: WeekProgress) => void) =>
    askWhatIf(parts.questions, version, { ...asked, weekly: true, present: over === 'present' ? present.scenario : undefined }, { signal, onProgress: tell });
  for await (const step of steps(work)) {
    yield 'progress' in step ? step : { result: resultOf(version, step.result, present, parts.levelBounds) };
  }
}

function resultOf({ network, version }: NetworkVersion, result: WhatIfResult, present: PresentScores, levelBounds: readonly number[]): risk.SimulateResult {
  const scores = scoresOf(result.columns);
  return {
    network,
    networkVersion: version,
    modelVersion: MODEL_VERSION,
    fromWeek: result.fromWeek,
    presentAsOf: new Date(present.asOf).toISOString(),
    notes: result.notes.map(({ path, message }) => ({ field: path, description: message })),
    nodes: result.nodeIds.map((node, index) => ({ ...simulatedNode(result, index, scores[index]), node, level: levelOf(scores[index].exposure, levelBounds), ...besidePresent(scores[index].exposure, present.exposureOf(node)) })),
  };
}

function simulatedNode({ baseline, output, service, nodeIds, weeks }: WhatIfResult, index: number, { exposure, timeToImpact, timeToRecovery, depth }: Score) {
  const weekly = (values: Float64Array) => ({ values: Array.from({ length: weeks }, (_, week) => values[week * nodeIds.length + index]) });
  return {
    baseline: baseline[index],
    output: weekly(output),
    service: weekly(service),
    exposure,
    timeToImpact: timeToImpact ?? undefined,
    timeToRecovery: timeToRecovery ?? undefined,
    depth: depth ?? undefined,
  };
}

/** A node that the present does not have has nothing to differ from. */
function besidePresent(exposure: number, present: number | undefined): { present?: number; difference?: number } {
  return present === undefined ? {} : { present, difference: exposure - present };
}
