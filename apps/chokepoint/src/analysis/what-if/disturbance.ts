import { parseScenario, type ParsedScenario, type ScenarioInput } from '@chokepoint/exposure';
import { type CompiledNetwork, nodesByCountry, nodesByOwner } from '@chokepoint/network';
import type { Loss } from '@chokepoint/workers';
import { BadInput } from '../../command-line/failures.js';
import { problemLineIn } from '../../documents/json-file.js';
import { LOSS_OPTIONS } from './loss-options.js';

/** What is to happen, as it was written. */
export interface Disturbance {
  readonly scenario: unknown;
  readonly loss: Loss | undefined;
}

export interface Disturbed {
  /** One for each network: what that network does not have is not disturbed there */
  readonly disturbances: readonly Disturbance[];
  /** What a reader should know; none of it stops anything */
  readonly warnings: readonly string[];
}

export interface NamedNetwork {
  readonly name: string;
  readonly compiled: CompiledNetwork;
}

/**
 * Holds a disturbance against the networks that it is meant for.
 * @param scenarioFile where the scenario comes from
 * @throws BadInput for what is wrong on every one of them
 */
export function disturbancesOn(networks: readonly NamedNetwork[], { scenario, loss }: Disturbance, scenarioFile = 'scenario'): Disturbed {
  const written = (scenario ?? {}) as ScenarioInput;
  const parsed = networks.map(({ compiled }) => parseScenario(written, compiled));
  const unknown = loss ? networks.map(({ compiled }) => unknownNames(loss, compiled)) : networks.map(() => []);
  const inScenario = problemLineIn(scenarioFile);
  const everywhere = parsed[0].errors.filter(({ path }) => parsed.every(({ errors }) => errors.some((error) => error.path === path))).map(inScenario);
  const nowhere = unknown[0].filter((each) => unknown.every((names) => names.includes(each)));
  if (everywhere.length + nowhere.length > 0) throw new BadInput([...everywhere, ...nowhere]);
  const warnings = new Set(parsed.flatMap((each) => each.warnings.map(inScenario)));
  networks.forEach(({ name }, place) => {
    for (const line of [...parsed[place].errors.map(inScenario), ...unknown[place]]) warnings.add(`${line}: left out on ${name}`);
  });
  return {
    disturbances: networks.map(({ compiled }, place) => ({ scenario: without(written, parsed[place].errors), loss: loss && within(loss, compiled) })),
    warnings: [...warnings],
  };
}

/** @returns lines that name the option and what the network does not have */
function unknownNames(loss: Loss, network: CompiledNetwork): string[] {
  const known = namesOf(network);
  return LISTS.flatMap((list) => loss[list].filter((name) => !known[list].has(name)).map((name) => `${LOSS_OPTIONS[list]}: no such ${SINGULAR[list]}: ${name}`));
}

function within(loss: Loss, network: CompiledNetwork): Loss {
  const known = namesOf(network);
  const lists = Object.fromEntries(LISTS.map((list) => [list, loss[list].filter((name) => known[list].has(name))]));
  return { ...loss, ...lists };
}

const LISTS = ['nodes', 'owners', 'countries'] as const;
const SINGULAR = { nodes: 'node', owners: 'owner', countries: 'country' } as const;

function namesOf(network: CompiledNetwork) {
  return { nodes: network.nodeIndex, owners: nodesByOwner(network), countries: nodesByCountry(network) };
}

/** Leaves out the rows that an error points into. */
function without(scenario: ScenarioInput, errors: ParsedScenario['errors']): ScenarioInput {
  const rows = new Set(errors.map(({ path }) => path.split('/').slice(1, 3).join('/')));
  const kept = <T>(list: 'capacity' | 'lanes', entries: readonly T[] = []) => entries.filter((_, row) => !rows.has(`${list}/${row}`));
  return errors.length === 0 ? scenario : { ...scenario, capacity: kept('capacity', scenario.capacity), lanes: kept('lanes', scenario.lanes) };
}
