import { type CompiledNetwork, type Problem, problemsOf, unknownFields } from '@chokepoint/network';
import { matchingLanes } from './matching-lanes.js';
import { capacitySchema, laneSchema, type Scenario, scenarioSchema } from './scenario.js';

/** With errors there is no scenario; warnings never stop one. */
export interface ParsedScenario {
  readonly scenario?: Scenario;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Checks a scenario against the network it is meant for and fills in defaults (exposure model, section 2). */
export function parseScenario(input: unknown, network: CompiledNetwork): ParsedScenario {
  const warnings = unknown(input);
  const parsed = scenarioSchema.safeParse(input);
  if (!parsed.success) return { errors: problemsOf(parsed.error), warnings };
  const scenario = parsed.data;
  const errors = [...unknownNodes(scenario, network)];
  if (scenario.fromWeek >= scenario.weeks) errors.push({ path: '/fromWeek', code: 'range', message: `expected less than weeks, ${scenario.weeks}` });
  if (errors.length > 0) return { errors, warnings };
  return { scenario, errors, warnings: [...warnings, ...idleLanes(scenario, network)] };
}

function* unknownNodes({ capacity, lanes }: Scenario, { nodeIndex }: CompiledNetwork): Generator<Problem> {
  for (const [row, { node }] of capacity.entries()) if (!nodeIndex.has(node)) yield unknownNode(`/capacity/${row}/node`, node);
  for (const [row, { from, to }] of lanes.entries()) {
    if (!nodeIndex.has(from)) yield unknownNode(`/lanes/${row}/from`, from);
    if (to !== undefined && !nodeIndex.has(to)) yield unknownNode(`/lanes/${row}/to`, to);
  }
}

function unknownNode(path: string, id: string): Problem {
  return { path, code: 'unknown-id', message: `no node ${id}` };
}

/** That no lane matches is legal, but hardly what was meant. */
function* idleLanes({ lanes }: Scenario, network: CompiledNetwork): Generator<Problem> {
  for (const [row, lane] of lanes.entries()) {
    if (matchingLanes(network, lane).length === 0) yield { path: `/lanes/${row}`, code: 'no-match', message: 'no lane of the network matches' };
  }
}

function unknown(input: unknown): Problem[] {
  return [
    ...unknownFields(input, scenarioSchema.shape),
    ...entries(input, 'capacity').flatMap((entry, row) => unknownFields(entry, capacitySchema.shape, ['capacity', row])),
    ...entries(input, 'lanes').flatMap((entry, row) => unknownFields(entry, laneSchema.shape, ['lanes', row])),
  ];
}

function entries(input: unknown, name: 'capacity' | 'lanes'): unknown[] {
  const list = (input as Record<string, unknown> | null | undefined)?.[name];
  return Array.isArray(list) ? list : [];
}
