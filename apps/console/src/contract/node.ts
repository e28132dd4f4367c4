import { z } from 'zod';
import { level, networkQuery, nodeExposure, nodeIdentity } from './exposure.js';
import { numberSource, sourcedNumber } from './sourced.js';

export const nodeParams = z.object({ id: z.string().min(1).max(256) });

/** The numbers of a node that the model uses. */
export const NODE_NUMBERS = ['baseline', 'capacity', 'utilization', 'demand', 'value', 'ttrWeeks', 'cycleWeeks', 'hazardPerYear', 'finishedStock'] as const;
export const REQUIREMENT_NUMBERS = ['unitsPerOutput', 'criticality', 'stockWeeks', 'surge'] as const;
export const LANE_NUMBERS = ['share', 'standby', 'leadWeeks', 'priority'] as const;
export const nodeNumber = z.enum(NODE_NUMBERS);
export type NodeNumber = z.output<typeof nodeNumber>;

const numbers = <K extends string>(names: readonly K[]) => z.object(Object.fromEntries(names.map((name) => [name, sourcedNumber])) as Record<K, typeof sourcedNumber>);

/** The node at the other end of a lane. */
export const neighbour = z.object({ ...nodeIdentity.shape, exposure: z.number().optional().describe('points; absent until it has been scored'), level: level.optional() }).meta({ id: 'Neighbour' });
export type Neighbour = z.output<typeof neighbour>;

export const nodeLane = z
  .object({ node: neighbour, input: z.string(), ...numbers(LANE_NUMBERS).shape, flow: z.number().describe('units/week without disturbance'), shareOfOutput: z.number().describe('of the supplier’s output, 0 to 1') })
  .meta({ id: 'NodeLane' });
export type NodeLane = z.output<typeof nodeLane>;

export const nodeRequirement = z.object({ input: z.string(), ...numbers(REQUIREMENT_NUMBERS).shape }).meta({ id: 'NodeRequirement' });
export type NodeRequirement = z.output<typeof nodeRequirement>;

export const shareOf = z.object({ name: z.string(), share: z.number() }).meta({ id: 'ShareOf' });
export type ShareOf = z.output<typeof shareOf>;

/** Who stands behind an input in one kind of upstream node. The largest shares first. */
export const kindShares = z
  .object({ kind: z.string(), owners: z.array(shareOf), ownerHhi: z.number(), ownerEffective: z.number(), countries: z.array(shareOf), countryHhi: z.number() })
  .meta({ id: 'KindShares' });
export type KindShares = z.output<typeof kindShares>;

export const inputConcentration = z
  .object({
    input: z.string(),
    vendors: z.array(shareOf),
    vendorHhi: z.number().describe('Herfindahl-Hirschman index, 0 to 10,000'),
    vendorEffective: z.number().describe('10,000 / HHI'),
    kinds: z.array(kindShares).describe('every tier behind the vendors, the most concentrated first'),
    finding: z.string().optional().describe('in words, where there are several vendors and one owner behind them'),
  })
  .meta({ id: 'InputConcentration' });
export type InputConcentration = z.output<typeof inputConcentration>;

/** Nodes of an owner or a country, all of which are lost together. */
export const chokepointGroup = z.object({ name: z.string(), nodes: z.array(nodeIdentity).describe('upstream of the node'), more: z.int().describe('nodes that are not listed') }).meta({ id: 'ChokepointGroup' });
export type ChokepointGroup = z.output<typeof chokepointGroup>;

/** What alone stops the node. */
export const nodeChokepoints = z.object({ nodes: z.array(neighbour), owners: z.array(chokepointGroup), countries: z.array(chokepointGroup) }).meta({ id: 'NodeChokepoints' });
export type NodeChokepoints = z.output<typeof nodeChokepoints>;

/** All about one node but what takes time to work out. */
export const nodeView = z
  .object({
    network: z.string(),
    networkVersion: z.int(),
    node: nodeIdentity,
    about: z.array(numberSource).describe('what the node is, and what its sources say of it as a whole'),
    asOf: z.string().optional().describe('the moment of the score'),
    now: nodeExposure.optional().describe('absent until it has been scored'),
    numbers: z.partialRecord(nodeNumber, sourcedNumber).describe('units/week, weeks, 0 to 1, a year'),
    requirements: z.array(nodeRequirement),
    suppliers: z.array(nodeLane),
    customers: z.array(nodeLane),
    chokepoints: nodeChokepoints,
    concentration: z.array(inputConcentration),
  })
  .meta({ id: 'NodeView' });
export type NodeView = z.output<typeof nodeView>;

/** Every day of history, each list in the order of the days. */
export const nodeHistory = z
  .object({
    network: z.string(),
    node: z.string(),
    days: z.array(z.string()).describe('YYYY-MM-DD'),
    exposure: z.array(z.number()).describe('points at the end of the day'),
    timeToImpact: z.array(z.int().nullable()).describe('weeks'),
    levelBounds: z.array(z.number()).describe('exposure from which each level but the first holds, ascending'),
    versions: z.array(z.object({ version: z.int(), from: z.string().describe('in force since'), author: z.string().optional(), note: z.string().optional() })).describe('those of the network that came into force within the days'),
  })
  .meta({ id: 'NodeHistory' });
export type NodeHistory = z.output<typeof nodeHistory>;

export const nodeReason = z
  .object({
    incident: z.string(),
    contribution: z.number().describe('points; negative where it relieves'),
    where: z.array(neighbour).describe('nodes that it acts on'),
    lanes: z.array(z.string()).describe('lanes that it acts on, from/to/input'),
    cause: z.string().optional(),
    sources: z.array(z.string()),
    until: z.string().optional().describe('when its last disturbance ends, ramp included'),
  })
  .meta({ id: 'NodeReason' });
export type NodeReason = z.output<typeof nodeReason>;

/** Why the node is exposed: contributions and `standing` sum to the exposure. */
export const nodeReasons = z
  .object({
    network: z.string(),
    networkVersion: z.int(),
    node: z.string(),
    asOf: z.string(),
    exposure: z.number(),
    reasons: z.array(nodeReason).describe('the largest first'),
    standing: z.number().describe('without any incident'),
    exact: z.boolean(),
    standardError: z.number().describe('the largest of any contribution; 0 when exact'),
  })
  .meta({ id: 'NodeReasons' });
export type NodeReasons = z.output<typeof nodeReasons>;

export const projectionQuery = networkQuery.extend({
  without: z.string().max(1_024).optional().describe('an incident that is taken away'),
  undisturbed: z.stringbool().optional().describe('takes every incident away'),
});

/** What the node can deliver in the weeks to come. */
export const nodeProjection = z
  .object({
    network: z.string(),
    networkVersion: z.int(),
    node: z.string(),
    asOf: z.string().describe('week 0 begins here'),
    without: z.string().optional(),
    service: z.array(z.number()).describe('0 to 1, a number a week from week 0'),
    exposure: z.number(),
    timeToImpact: z.int().optional(),
    timeToRecovery: z.int().optional(),
    depth: z.object({ shortfall: z.number(), week: z.int() }).optional(),
  })
  .meta({ id: 'NodeProjection' });
export type NodeProjection = z.output<typeof nodeProjection>;
