import { z } from 'zod';
import { level, networkQuery } from './exposure.js';

export const INCIDENT_STATUSES = ['potential', 'confirmed', 'restored', 'withdrawn'] as const;
export const incidentStatus = z.enum(INCIDENT_STATUSES);
export type IncidentStatus = z.output<typeof incidentStatus>;

/** A part of a lane or node as the network knows it: a name only where it does. */
export const namedNode = z.object({ id: z.string(), name: z.string().optional().describe('absent where the network does not know it') }).meta({ id: 'NamedNode' });
export type NamedNode = z.output<typeof namedNode>;

/** Where a statement comes from. */
export const statementSource = z
  .object({ url: z.string(), basis: z.string().optional().describe('reported or estimated'), rule: z.string().optional(), note: z.string().optional() })
  .meta({ id: 'StatementSource' });
export type StatementSource = z.output<typeof statementSource>;

/** What a report says: of a node's capacity, or of a lane's delay. */
export const statement = z
  .object({
    status: incidentStatus,
    remaining: z.number().optional().describe('share of capacity that remains'),
    delayDays: z.number().optional(),
    yield: z.number().optional().describe('share of the goods that arrives'),
    start: z.string().optional(),
    until: z.string().optional(),
    rampWeeks: z.number().optional(),
    scrap: z.number().optional(),
    confidence: z.number().optional(),
    cause: z.string().optional(),
    sources: z.array(statementSource),
  })
  .meta({ id: 'Statement' });
export type Statement = z.output<typeof statement>;

/** One incident at one place: what holds there. */
export const incidentPlace = z
  .object({
    incident: z.string(),
    on: z.enum(['capacity', 'lane']),
    node: namedNode.describe('the node, or the vendor of the lane'),
    to: namedNode.optional().describe('the buyer; absent where all are late'),
    input: z.string().optional(),
    current: statement,
    endsAt: z.string().optional().describe('when what it takes is whole again, as the model counts: its end and the ramp after it; without a told end, the node recovers over its time to recover, a lane after 8 weeks. Absent where withdrawn'),
    knownAt: z.string().describe('when the newest report was known'),
    reports: z.int(),
  })
  .meta({ id: 'IncidentPlace' });
export type IncidentPlace = z.output<typeof incidentPlace>;

export const incidentsView = z
  .object({
    now: z.string().describe('the moment of the scores; of the console where there are none'),
    places: z.array(incidentPlace).describe('by incident, then place'),
  })
  .meta({ id: 'IncidentsView' });
export type IncidentsView = z.output<typeof incidentsView>;

/** A report as it was given. */
export const revision = z
  .object({ on: z.enum(['capacity', 'lane']), node: namedNode, to: namedNode.optional(), input: z.string().optional(), source: z.string(), id: z.string(), time: z.string(), says: statement })
  .meta({ id: 'Revision' });
export type Revision = z.output<typeof revision>;

export const incidentView = z
  .object({ incident: z.string(), now: z.string(), places: z.array(incidentPlace), revisions: z.array(revision).describe('the newest first') })
  .meta({ id: 'IncidentView' });
export type IncidentView = z.output<typeof incidentView>;

/** A capacity report as it is written: the capacity service checks what it says. */
export const writtenReport = z
  .object({
    node: z.string(),
    incident: z.string(),
    status: z.string(),
    remaining: z.number().optional(),
    start: z.string().optional(),
    until: z.string().optional(),
    rampWeeks: z.number().optional(),
    scrap: z.number().optional(),
    confidence: z.number().optional(),
    cause: z.string().optional(),
    sources: z.array(statementSource).default([]),
  })
  .meta({ id: 'WrittenReport' });
export type WrittenReport = z.output<typeof writtenReport>;

export const reportBody = z.object({
  id: z.string().optional().describe('of the fact; the same id again is the same report'),
  time: z.string().optional().describe('when it was known; now where left out'),
  report: writtenReport,
});
export type ReportBody = z.output<typeof reportBody>;

export const previewBody = z.object({ ...networkQuery.shape, time: reportBody.shape.time, report: writtenReport });
export type PreviewBody = z.output<typeof previewBody>;

const score = z.object({ exposure: z.number(), level, timeToImpact: z.int().optional(), timeToRecovery: z.int().optional() });

export const previewedNode = z
  .object({ node: z.string(), name: z.string(), kind: z.string(), before: score, after: score, difference: z.number().describe('points') })
  .meta({ id: 'PreviewedNode' });
export type PreviewedNode = z.output<typeof previewedNode>;

/** What a report would do to exposure if it were sent. */
export const reportPreview = z
  .object({
    asOf: z.string(),
    effect: z.enum(['changes', 'same', 'unknown-node', 'later']).describe('same: no exposure moves; unknown-node: the network does not have it; later: it is known only after the present'),
    moved: z.int().describe('nodes of any kind that move by 0.05 points or more'),
    nodes: z.array(previewedNode).describe('buyers and systems, those that move most first'),
  })
  .meta({ id: 'ReportPreview' });
export type ReportPreview = z.output<typeof reportPreview>;

export const reportAnswer = z.object({ source: z.string(), id: z.string(), time: z.string(), alreadyKnown: z.boolean().describe('the same report was stored before') }).meta({ id: 'ReportAnswer' });
export type ReportAnswer = z.output<typeof reportAnswer>;
