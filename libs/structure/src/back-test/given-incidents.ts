import type { Fact } from '@chokepoint/contracts';
import { FactSet } from '@chokepoint/exposure';
import { type CompiledNetwork, type NetworkInput, parseNetwork } from '@chokepoint/network';

/** Facts and networks for tests, with what a test does not care about filled in. */

type Data<T extends Fact['type']> = Extract<Extract<Fact, { type: T }>['data'], { start: number }>;
type Key = { readonly day?: number };

export const DAY_MS = 86_400_000;
export const NEW_YEAR = Date.parse('2025-01-01T00:00:00Z');
export const day = (n: number): number => NEW_YEAR + n * DAY_MS;

/** A stop of one week from New Year, known on its last day, unless told otherwise. */
export function stopped(node: string, incident: string, data: Partial<Data<'chokepoint.capacity.reported.v1'>> = {}, key: Key = {}): Fact {
  const told = { status: 'confirmed' as const, remaining: 0, start: day(0), until: day(7), ...data };
  return { ...keyOf(incident, node, key), type: 'chokepoint.capacity.reported.v1', data: { node, incident, ...told } };
}

export function calledOff(node: string, incident: string, key: Key = {}): Fact {
  return { ...keyOf(incident, node, key), type: 'chokepoint.capacity.reported.v1', data: { node, incident, status: 'withdrawn' } };
}

/** All that leaves a node is lost for a week. */
export function held(from: string, incident: string, data: Partial<Data<'chokepoint.delivery.delayed.v1'>> = {}, key: Key = {}): Fact {
  const told = { status: 'confirmed' as const, delayDays: 0, yield: 0, start: day(0), until: day(7), ...data };
  return { ...keyOf(incident, `${from}/${data.to ?? ''}`, key), type: 'chokepoint.delivery.delayed.v1', data: { from, incident, ...told } };
}

function keyOf(incident: string, subject: string, { day: known = 7 }: Key) {
  return { source: '//test', id: `${incident}/${subject}/${known}`, time: day(known) };
}

export function factsOf(...facts: Fact[]): FactSet {
  const set = new FactSet();
  for (const fact of facts) set.hold(fact);
  return set;
}

export function compiled(document: NetworkInput): CompiledNetwork {
  const { compiled: network, errors } = parseNetwork(document);
  if (network === undefined) throw new Error(JSON.stringify(errors));
  return network;
}

/**
 * `fab` makes 15 a week, all that it can: 10 for `cloud`, 1 for `lab` and 4 for `phones`, which are another use. `cloud` and `lab` are worth 100 and 10 a unit.
 * `lab` takes half of what it needs from `foundry`. Nobody holds stocks, nothing is under way, and nothing is drawn from `spare`.
 */
export function fabNetwork(changes: Partial<NetworkInput> = {}): CompiledNetwork {
  return compiled({
    id: 'fab',
    asOf: '2025-12-31',
    nodes: [
      { id: 'fab', utilization: 1 },
      { id: 'foundry', utilization: 1 },
      { id: 'spare', utilization: 1 },
      { id: 'cloud', kind: 'buyer', demand: 10, value: 100 },
      { id: 'lab', kind: 'buyer', demand: 2, value: 10 },
      { id: 'phones', kind: 'other-use', demand: 4 },
    ],
    requirements: ['cloud', 'lab', 'phones'].map((node) => ({ node, input: 'wafer', surge: 0 })),
    supplies: [
      { from: 'fab', to: 'cloud', input: 'wafer' },
      { from: 'fab', to: 'lab', input: 'wafer', share: 0.5 },
      { from: 'foundry', to: 'lab', input: 'wafer', share: 0.5 },
      { from: 'spare', to: 'lab', input: 'wafer', share: 0 },
      { from: 'fab', to: 'phones', input: 'wafer' },
    ],
    ...changes,
  });
}
