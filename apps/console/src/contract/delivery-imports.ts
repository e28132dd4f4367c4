import { z } from 'zod';
import { laneKey } from './deliveries.js';

/** Something wrong with a mapping, where it stands in its text. */
export const mappingProblem = z
  .object({ pointer: z.string().describe('JSON Pointer'), message: z.string(), line: z.int().describe('from 1'), column: z.int().describe('from 1'), length: z.int().describe('characters') })
  .meta({ id: 'MappingProblem' });
export type MappingProblem = z.output<typeof mappingProblem>;

const MOST_MAPPING_CHARACTERS = 256 * 1024;
export const mappingText = z.object({ text: z.string().max(MOST_MAPPING_CHARACTERS) });
export const mappingCheck = z.object({ problems: z.array(mappingProblem), source: z.string().optional(), facts: z.array(z.string()).describe('kinds of facts that a row can say') }).meta({ id: 'MappingCheck' });
export type MappingCheck = z.output<typeof mappingCheck>;

export const importExamples = z
  .object({ mostBytes: z.int().describe('no larger file is taken'), examples: z.array(z.object({ id: z.string(), mapping: z.string(), table: z.string().optional().describe('name of the table that goes with it') })) })
  .meta({ id: 'ImportExamples' });
export type ImportExamples = z.output<typeof importExamples>;

/** reading → surveyed or unreadable; surveyed → storing → stored, stopped or failed, from both of which storing can go on. */
export const IMPORT_STATES = ['reading', 'surveyed', 'unreadable', 'storing', 'stored', 'stopped', 'failed'] as const;

const tableProblem = z.object({ line: z.int(), column: z.string(), value: z.string(), reason: z.string() });
export type ImportProblem = z.output<typeof tableProblem>;
export const importProblems = z
  .object({ count: z.int(), first: z.array(tableProblem), reasons: z.array(z.object({ column: z.string(), reason: z.string(), count: z.int() })).describe('the commonest first') })
  .meta({ id: 'ImportProblems' });
export type ImportProblems = z.output<typeof importProblems>;

export const importedLane = z
  .object({
    lane: laneKey,
    ordered: z.int(),
    received: z.int(),
    cancelled: z.int(),
    first: z.string(),
    last: z.string(),
    known: z.boolean().optional().describe('to the network; absent where there is none to ask'),
    unknownVendor: z.boolean().optional(),
    unknownBuyer: z.boolean().optional(),
  })
  .meta({ id: 'ImportedLane' });
export type ImportedLane = z.output<typeof importedLane>;

export const importSurvey = z
  .object({
    rows: z.int(),
    filtered: z.int().describe('rows that the mapping leaves out'),
    bad: z.int(),
    contradictions: z.int().describe('bad rows that say something else about an order line than a row before'),
    facts: z.object({ ordered: z.int(), received: z.int(), cancelled: z.int(), delayed: z.int() }),
    orders: z.object({ count: z.int(), exact: z.boolean() }),
    lanes: z.object({ count: z.int(), exact: z.boolean(), unknown: z.int().optional(), busiest: z.array(importedLane).describe('unknown ones first, then the busiest') }),
    first: z.string().optional().describe('when the first fact was known'),
    last: z.string().optional(),
    sample: z.array(z.object({ line: z.int(), kind: z.string(), time: z.string(), data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) })).describe('the first facts'),
  })
  .meta({ id: 'ImportSurvey' });
export type ImportSurvey = z.output<typeof importSurvey>;

export const importView = z
  .object({
    id: z.string(),
    fileName: z.string(),
    bytes: z.int(),
    state: z.enum(IMPORT_STATES),
    bytesDone: z.int().describe('of what is going on'),
    problems: importProblems,
    mappingProblems: z.array(mappingProblem).describe('columns that the table does not have'),
    survey: importSurvey.optional(),
    stored: z.object({ accepted: z.int(), changed: z.int().describe('of the accepted: those that changed what was known of an order line'), alreadyKnown: z.int(), refused: importProblems }).optional(),
    notice: z.string().optional().describe('what it waits for'),
    failure: z.string().optional(),
  })
  .meta({ id: 'ImportView' });
export type ImportView = z.output<typeof importView>;

export const storeRequest = z.object({ allowBad: z.boolean().default(false).describe('store the good rows also where others are bad') });
