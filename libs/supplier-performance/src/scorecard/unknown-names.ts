import type { FactSet, LaneKey } from '@chokepoint/exposure';
import { nearestText, unknownName } from '@chokepoint/network';
import type { LaneFilter } from './lane-filter.js';

/** What to say of a lane on which nothing was ordered, with the nearest lanes on which something was. */
export function unorderedText(facts: FactSet, { from, to, input }: LaneKey): string {
  const lanes = facts.lanes.map(({ record: { lane } }) => [lane.from, lane.to, lane.input].join('/'));
  return `nothing was ordered of ${from} for ${to}, ${input}${nearestText([from, to, input].join('/'), lanes)}`;
}

/** A name that was asked about and that nothing is known of. */
export interface UnknownName {
  readonly list: keyof LaneFilter;
  /** In its list, from 0. */
  readonly place: number;
  /** `no vendor "acmee" is known; the nearest: acme` */
  readonly description: string;
}

/** What a network knows beside the facts: whom may be asked about though nothing was ordered yet. */
export interface KnownNames {
  readonly nodes: Iterable<string>;
  readonly inputs: Iterable<string>;
}

const WHAT = { vendors: 'vendor', buyers: 'buyer', inputs: 'input' } as const;

/**
 * The names of a filter that no order line and no network knows: an answer without them would pass for one with nothing to tell.
 * @param others asked only where a name is in no order line
 */
export function unknownNames(facts: FactSet, filter: LaneFilter, others: () => KnownNames = () => ({ nodes: [], inputs: [] })): UnknownName[] {
  const asked = (Object.keys(WHAT) as (keyof LaneFilter)[]).flatMap((list) => (filter[list] ?? []).map((name, place) => ({ list, place, name })));
  if (asked.length === 0) return [];
  const ordered = { vendors: new Set<string>(), buyers: new Set<string>(), inputs: new Set<string>() };
  for (const { record } of facts.lanes) {
    ordered.vendors.add(record.lane.from);
    ordered.buyers.add(record.lane.to);
    ordered.inputs.add(record.lane.input);
  }
  const strange = asked.filter(({ list, name }) => !ordered[list].has(name));
  if (strange.length === 0) return [];
  const { nodes, inputs } = others();
  const known = { nodes: new Set([...nodes, ...ordered.vendors, ...ordered.buyers]), inputs: new Set(inputs) };
  return strange
    .filter(({ list, name }) => !known[list === 'inputs' ? 'inputs' : 'nodes'].has(name))
    .map(({ list, place, name }) => ({ list, place, description: unknownName({ what: WHAT[list], name, known: [...ordered[list], ...(list === 'inputs' ? known.inputs : nodes)] }) }));
}
