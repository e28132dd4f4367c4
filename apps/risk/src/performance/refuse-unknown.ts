import type { FactSet } from '@chokepoint/exposure';
import { InvalidInput } from '@chokepoint/service';
import { type LaneFilter, unknownNames } from '@chokepoint/supplier-performance';
import type { NetworkVersions } from '../networks/versions.js';

/** What is known beside the facts. */
export type Networks = Pick<NetworkVersions, 'networks' | 'of'>;

/** @throws InvalidInput naming whoever neither an order line nor any version of a network knows, with the nearest names */
export function refuseUnknown(facts: FactSet, filter: LaneFilter, networks: Networks): void {
  const unknown = unknownNames(facts, filter, () => {
    const outlines = networks.networks().flatMap((network) => networks.of(network).map(({ outline }) => outline));
    return { nodes: outlines.flatMap(({ nodeIds }) => nodeIds), inputs: outlines.flatMap(({ inputs }) => inputs) };
  });
  if (unknown.length > 0) throw new InvalidInput(unknown.map(({ list, place, description }) => ({ field: `/filter/${list}/${place}`, description })));
}
