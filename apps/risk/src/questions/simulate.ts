import { setImmediate } from 'node:timers/promises';
import type { risk } from '@chokepoint/contracts/grpc';
import { MODEL_VERSION, parseScenario, score, WeeklyProjection, ProjectionWorkspace, recordWeek, emptyProjection, type Projection } from '@chokepoint/exposure';
import { InvalidInput } from '@chokepoint/service';
import { readJson } from './read-json.js';
import type { NetworkVersion } from '../networks/versions.js';

/** Progress is told so often at most; between, other calls get their turn. */
const WEEKS_AT_ONCE = 13;

/** Projects a scenario week by week: progress, then the result; stops when nobody waits any more. */
export async function* simulate(version: NetworkVersion, scenarioText: string, signal: AbortSignal): AsyncGenerator<risk.SimulateResponse> {
  const { compiled } = version;
  const scenario = readScenario(version, scenarioText);
  const workspace = new ProjectionWorkspace(compiled);
  const weekly = new WeeklyProjection(compiled, scenario, workspace);
  const projection = emptyProjection(scenario.weeks, compiled.nodeCount);
  for (let week = 0; week < scenario.weeks; week++) {
    weekly.advance(week);
    recordWeek(workspace, projection, week);
    if ((week + 1) % WEEKS_AT_ONCE !== 0) continue;
    yield { progress: { weeksDone: week + 1, weeks: scenario.weeks } };
    await setImmediate();
    signal.throwIfAborted();
  }
  const scores = score(projection, scenario);
  yield {
    result: {
      network: version.network,
      networkVersion: version.version,
      modelVersion: MODEL_VERSION,
      nodes: scores.map(({ depth, timeToImpact, timeToRecovery, exposure }, node) => ({
        node: compiled.nodeIds[node],
        baseline: compiled.baseline[node],
        output: { values: weeksOf(projection, projection.output, node) },
        service: { values: weeksOf(projection, projection.service, node) },
        exposure,
        timeToImpact: timeToImpact ?? undefined,
        timeToRecovery: timeToRecovery ?? undefined,
        depth: depth ?? undefined,
      })),
    },
  };
}

function readScenario({ compiled }: NetworkVersion, text: string) {
  const { scenario, errors } = parseScenario(text === '' ? {} : readJson(text, '/scenario'), compiled);
  if (scenario) return scenario;
  throw new InvalidInput(errors.map(({ path, message }) => ({ field: `/scenario${path}`, description: message })));
}

function weeksOf({ weeks, nodeCount }: Projection, values: Float64Array, node: number): number[] {
  return Array.from({ length: weeks }, (_, week) => values[week * nodeCount + node]);
}
