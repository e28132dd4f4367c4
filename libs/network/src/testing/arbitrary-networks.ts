import fc from 'fast-check';
import type { NetworkInput } from '../document.js';
import { parseNetwork } from '../parse-network.js';

type NodeInput = NonNullable<NetworkInput['nodes']>[number];
type RequirementInput = NonNullable<NetworkInput['requirements']>[number];
export type SupplyInput = NonNullable<NetworkInput['supplies']>[number];

export interface NetworkOptions {
  /** Whether capacities may lie below the baseline */
  readonly standingShortages?: boolean;
}

/** Numbers of a few digits: what breaks on them breaks for a reason, not for being 5e-324. */
export const thousandths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(min * 1000), max: Math.round(max * 1000) }).map((count) => count / 1000);

export const often = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> => fc.oneof(fc.constant(usual), other);

const nodeFields = ({ standingShortages = false }: NetworkOptions): fc.Arbitrary<Omit<NodeInput, 'id'>> =>
  fc.record({
    owner: fc.constantFrom(undefined, 'TSMC', 'SK hynix', 'NVIDIA'),
    country: fc.constantFrom(undefined, 'TW', 'KR'),
    kind: fc.constantFrom(undefined, 'wafer', 'packaging', 'memory'),
    demand: often(0, thousandths(0, 20)),
    demandPriority: fc.constantFrom(1, 1, 0, 2),
    utilization: thousandths(0.5, 1),
    capacity: standingShortages ? often<number | undefined>(undefined, thousandths(0, 30)) : fc.constant(undefined),
    cycleWeeks: often(0, fc.integer({ min: 0, max: 8 })),
    ttrWeeks: thousandths(0, 12),
    hazardPerYear: thousandths(0, 0.5),
  });

const laneFields = fc.record({
  weight: fc.constantFrom(0, 1, 1, 2, 7),
  standby: often(0, thousandths(0, 0.6)),
  leadWeeks: fc.integer({ min: 0, max: 6 }),
  priority: fc.constantFrom(1, 1, 1, 0, 2),
});

const requirementFields = fc.record({
  unitsPerOutput: fc.oneof(fc.constant(1), thousandths(0, 3)),
  criticality: often(1, thousandths(0, 1)),
  stockWeeks: often(0, thousandths(0, 4)),
  surge: often(0.25, thousandths(0, 1)),
});

interface Draft {
  readonly nodes: readonly Omit<NodeInput, 'id'>[];
  readonly requirements: readonly {
    readonly node: number;
    readonly fields: Omit<RequirementInput, 'node' | 'input'>;
    readonly lanes: readonly { readonly from: number; readonly fields: { weight: number; standby: number; leadWeeks: number; priority: number } }[];
  }[];
}

const drafts = (options: NetworkOptions): fc.Arbitrary<Draft> =>
  fc.integer({ min: 1, max: 8 }).chain((size) => {
    const node = fc.integer({ min: 0, max: size - 1 });
    const lanes = fc.uniqueArray(fc.record({ from: node, fields: laneFields }), { minLength: 1, maxLength: 3, selector: (lane) => lane.from });
    return fc.record({
      nodes: fc.array(nodeFields(options), { minLength: size, maxLength: size }),
      requirements: fc.array(fc.record({ node, fields: requirementFields, lanes }), { maxLength: 2 * size }),
    });
  });

/** Lanes against the order of the nodes may close a cycle: they take a week at least and draw little. */
const BACKWARD_DRAW = 0.187;

function build({ nodes, requirements }: Draft): NetworkInput {
  const named = requirements.map((requirement, index) => ({ ...requirement, input: `input-${index}` }));
  return {
    id: 'random',
    nodes: nodes.map((fields, index) => ({ id: `node-${index}`, ...fields })),
    requirements: named.map(({ node, input, fields, lanes }) => ({
      node: `node-${node}`,
      input,
      ...fields,
      unitsPerOutput: fields.unitsPerOutput! * (lanes.some((lane) => lane.from >= node) ? BACKWARD_DRAW : 1),
    })),
    supplies: named.flatMap(({ node, input, lanes }) => suppliesOf(node, input, lanes)),
  };
}

function suppliesOf(node: number, input: string, lanes: Draft['requirements'][number]['lanes']): SupplyInput[] {
  const total = lanes.reduce((sum, lane) => sum + lane.fields.weight, 0);
  return lanes.map(({ from, fields: { weight, leadWeeks, standby, priority } }) => ({
    from: `node-${from}`,
    to: `node-${node}`,
    input,
    share: total > 0 ? weight / total : 1 / lanes.length,
    standby,
    priority,
    leadWeeks: from >= node ? leadWeeks + 1 : leadWeeks,
  }));
}

/**
 * Valid network documents of up to 8 nodes: cycles with leads, several owners, standby lanes, goods in process,
 * inputs that are not critical, priorities; no standing shortage unless asked for.
 */
export function networkDocuments(options: NetworkOptions = {}): fc.Arbitrary<NetworkInput> {
  return drafts(options)
    .map(build)
    .filter((document) => parseNetwork(document).errors.length === 0);
}
