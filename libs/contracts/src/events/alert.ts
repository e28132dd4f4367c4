import { z } from 'zod';
import { LEVELS } from './exposure.js';
import { identifier } from './fields.js';

const timestamp = z.iso.datetime({ offset: true });
const weeks = z.number().nullable();
const incidents = z.array(z.looseObject({ incident: z.string(), contribution: z.number().optional() })).max(10);

const alertedNode = z.object({
  node: identifier,
  exposure: z.number().nullable(),
  level: z.enum(LEVELS).nullable(),
  timeToImpact: weeks,
  timeToRecovery: weeks,
  depth: z.object({ shortfall: z.number(), week: z.number() }).nullable(),
});

/** Under a rule on exposure. */
const exposureAlert = z.looseObject({
  rule: identifier,
  network: identifier,
  networkVersion: z.int().min(1),
  modelVersion: z.string(),
  asOf: timestamp,
  raiseAt: z.number(),
  nodes: z.array(alertedNode).min(1).max(50),
  moreNodes: z.int().min(0),
  incidents,
  moreIncidents: z.int().min(0),
});
export type Alert = z.infer<typeof exposureAlert>;

/** The facts about lanes that a rule may be on: the types of the events without their frame. */
export const LANE_SUBJECTS = ['delivery.overdue', 'lane.drifting'] as const;
export type LaneSubject = (typeof LANE_SUBJECTS)[number];

// The figures are those of the lane's event: overdue lanes have a quantity and orders, drifting ones reasons.
const alertedLane = z.looseObject({ from: identifier, to: identifier, input: identifier, quantity: z.number().optional(), days: z.number() });

/** Under a rule on lanes, which belong to no network. What an exposure alert lists is there and empty. */
const laneAlert = z.looseObject({
  rule: identifier,
  on: z.enum(LANE_SUBJECTS),
  asOf: timestamp,
  minQuantity: z.number().optional(),
  minDays: z.number(),
  lanes: z.array(alertedLane).min(1).max(50),
  moreLanes: z.int().min(0),
  nodes: z.array(alertedNode).max(0),
  moreNodes: z.literal(0),
  incidents: incidents.max(0),
  moreIncidents: z.literal(0),
});
export type LaneAlert = z.infer<typeof laneAlert>;

export const alertRaised = z.union([exposureAlert, laneAlert]);
export const alertCleared = alertRaised;
