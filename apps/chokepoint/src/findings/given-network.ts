import type { Fact } from '@chokepoint/contracts';
import { type CompiledNetwork, type NetworkInput, parseNetwork } from '@chokepoint/network';
import type { EventLine } from '../documents/event-file.js';
import { factSet } from '../documents/fact-set.js';
import type { FindingsInput } from './findings-input.js';

/** A small network with the companies of the page, for tests. */

const node = (id: string, kind: string, owner: string, rest: object = {}) => ({ id, kind, owner, country: owner === 'TSMC' ? 'TW' : 'US', ...rest });
const cited = (of: string, basis: string) => ({ of, basis });

const DOCUMENT: NetworkInput = {
  id: 'small',
  asOf: '2025-12-31',
  nodes: [
    node('n5', 'wafer', 'TSMC', { hazardPerYear: 0.1, ttrWeeks: 20, sources: [cited('node', 'reported'), cited('hazardPerYear', 'estimated'), cited('ttrWeeks', 'reported')] }),
    node('n3', 'wafer', 'TSMC', { sources: [cited('capacity', 'estimated')] }),
    node('trainium2', 'accelerator', 'AWS', { value: 15_000 }),
    node('h100', 'accelerator', 'NVIDIA', { value: 25_000 }),
    node('apple', 'buyer', 'Apple', { name: 'Apple', demand: 12, value: 20_000, sources: [cited('demand', 'estimated')] }),
    node('google', 'buyer', 'Google', { demand: 6, value: 25_000 }),
  ],
  requirements: [
    { node: 'trainium2', input: 'wafer', unitsPerOutput: 0.02 },
    { node: 'h100', input: 'wafer', unitsPerOutput: 0.04 },
    { node: 'apple', input: 'accelerator' },
    { node: 'google', input: 'accelerator' },
  ],
  supplies: [
    { from: 'n5', to: 'trainium2', input: 'wafer' },
    { from: 'n5', to: 'h100', input: 'wafer', share: 1 },
    { from: 'n3', to: 'h100', input: 'wafer', share: 0 },
    { from: 'trainium2', to: 'apple', input: 'accelerator', share: 10 / 12 },
    { from: 'h100', to: 'apple', input: 'accelerator', share: 2 / 12 },
    { from: 'h100', to: 'google', input: 'accelerator' },
  ],
};

export function smallNetwork(): CompiledNetwork {
  return parseNetwork(DOCUMENT).compiled!;
}

/** A stop of some weeks from a day on, known that day. */
export function stop(at: string, incident: string, day: string, weeks: number, sources: readonly { basis: string }[] = []): EventLine {
  const start = Date.parse(`${day}T00:00:00Z`);
  const data = { node: at, incident, status: 'confirmed' as const, remaining: 0, start, until: start + weeks * 7 * 86_400_000, sources: [...sources] };
  const fact = { source: '//test', id: `${incident}/${at}`, time: start, type: 'chokepoint.capacity.reported.v1', data } satisfies Fact;
  return { line: 1, fact, event: { ...fact, time: new Date(start).toISOString() } as unknown as EventLine['event'] };
}

export function inputOf(...events: EventLine[]): FindingsInput {
  return { network: smallNetwork(), events, facts: factSet(events, () => undefined), recorded: [] };
}
