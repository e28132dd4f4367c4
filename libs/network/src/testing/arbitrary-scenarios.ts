import fc from 'fast-check';
import type { NetworkInput } from '../document.js';
import { networkDocuments, type NetworkOptions, often, type SupplyInput, thousandths } from './arbitrary-networks.js';

/** A scenario as it would be written (exposure model, section 2). */
export interface RandomScenario {
  weeks: number;
  fromWeek: number;
  restockWeeks: number;
  capacity: { node: string; remaining: number; fullWeeks: number; rampWeeks: number; startWeek: number; scrap: number }[];
  lanes: { from: string; to?: string; input?: string; startWeek: number; weeks: number; delayWeeks: number; yield: number }[];
}

export interface ScenarioOptions {
  /** Nothing is scrapped and nothing lost on the way */
  readonly gentle?: boolean;
}

export interface DisturbedNetwork {
  readonly document: NetworkInput;
  readonly scenario: RandomScenario;
}

/** Disturbances with fractions of weeks that touch the network, none to three of a kind. */
export function scenariosFor(document: NetworkInput, { gentle = false }: ScenarioOptions = {}): fc.Arbitrary<RandomScenario> {
  const lost = gentle ? fc.constant(0) : often(0, thousandths(0, 1));
  return fc.record({
    weeks: fc.integer({ min: 25, max: 50 }),
    fromWeek: fc.integer({ min: 0, max: 20 }),
    restockWeeks: often(4, thousandths(1, 8)),
    capacity: fc.array(capacityLosses(document, lost), { maxLength: 3 }),
    lanes: document.supplies!.length === 0 ? fc.constant([]) : fc.array(laneTroubles(document.supplies!, lost), { maxLength: 3 }),
  });
}

/** A network with a scenario that fits it. */
export function disturbedNetworks(options: NetworkOptions & ScenarioOptions = {}): fc.Arbitrary<DisturbedNetwork> {
  return networkDocuments(options).chain((document) => fc.record({ document: fc.constant(document), scenario: scenariosFor(document, options) }));
}

function capacityLosses(document: NetworkInput, scrap: fc.Arbitrary<number>): fc.Arbitrary<RandomScenario['capacity'][number]> {
  return fc.record({
    node: fc.constantFrom(...document.nodes!.map(({ id }) => id)),
    remaining: fc.oneof(fc.constant(0), thousandths(0, 1.2)),
    fullWeeks: fc.oneof(fc.integer({ min: 0, max: 8 }), thousandths(0, 8)),
    rampWeeks: often(0, thousandths(0, 6)),
    startWeek: often(0, thousandths(-5, 20)),
    scrap,
  });
}

/** On one lane, or on all that share its supplier, buyer or input. */
function laneTroubles(supplies: readonly SupplyInput[], lost: fc.Arbitrary<number>): fc.Arbitrary<RandomScenario['lanes'][number]> {
  const drawn = fc.record({
    lane: fc.constantFrom(...supplies),
    named: fc.record({ to: fc.boolean(), input: fc.boolean() }),
    startWeek: often(0, thousandths(-5, 20)),
    weeks: thousandths(0, 8),
    delayWeeks: fc.oneof(fc.integer({ min: 0, max: 4 }), thousandths(0, 5)),
    yield: lost.map((share) => 1 - share),
  });
  return drawn.map(({ lane, named, ...trouble }) => ({
    from: lane.from,
    ...(named.to ? { to: lane.to } : {}),
    ...(named.input ? { input: lane.input } : {}),
    ...trouble,
  }));
}
