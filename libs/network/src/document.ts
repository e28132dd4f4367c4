import { z } from 'zod';

/** A century: longer leads are mistakes, and goods under way take memory for each week of lead. */
export const MAX_LEAD_WEEKS = 5200;

const wellFormed = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');
const MALFORMED = 'must be well-formed Unicode without U+0000';

/** Identifiers and texts are stored as PostgreSQL text and compared as UTF-8: no NUL, no lone surrogate. */
export const identifier = z.string().min(1).max(256).refine(wellFormed, MALFORMED);
const text = z.string().refine(wellFormed, MALFORMED);
const nonNegative = z.number().min(0);
const wholeWeeks = z.int().min(0);
const sources = z.array(z.union([text, z.record(text, z.unknown()).refine(isStorable, MALFORMED)]));

/** A node: a line, a plant or a buyer that makes one product. */
export const nodeSchema = z.object({
  id: identifier,
  name: text.optional(),
  kind: text.optional(),
  owner: text.optional().meta({ description: 'the company that controls it' }),
  country: text.optional(),
  capacity: nonNegative.optional().meta({ description: 'units/week; when absent, baseline output / utilization' }),
  utilization: z.number().gt(0).max(1).default(0.9),
  demand: nonNegative.default(0).meta({ description: 'final demand, units/week' }),
  demandPriority: nonNegative.default(1),
  value: nonNegative.default(1).meta({ description: 'value of one unit of unmet demand' }),
  ttrWeeks: nonNegative.default(12).meta({ description: 'time to recover from total loss' }),
  cycleWeeks: wholeWeeks.default(0).meta({ description: 'weeks in process, part of its lanes’ leadWeeks' }),
  hazardPerYear: nonNegative.default(0).meta({ description: 'rate of total loss' }),
  finishedStock: nonNegative.default(0).meta({ description: 'units on hand' }),
  sources: sources.optional(),
});

/** That a node needs an input. */
export const requirementSchema = z.object({
  node: identifier,
  input: identifier,
  unitsPerOutput: nonNegative.default(1),
  criticality: nonNegative.max(1).default(1).meta({ description: '1 = nothing is made without it' }),
  stockWeeks: nonNegative.default(0).meta({ description: 'cover held, in weeks of baseline use' }),
  surge: nonNegative.default(0.25).meta({ description: 'how far over its baseline a healthy lane can be asked' }),
});

/** A lane: `from` delivers `input` to `to`. */
export const supplySchema = z.object({
  from: identifier,
  to: identifier,
  input: identifier,
  share: nonNegative.optional().meta({ description: 'baseline share; when absent, an equal part of what is left of 1' }),
  standby: nonNegative.default(0).meta({ description: 'share it could take over when others fall short' }),
  leadWeeks: wholeWeeks.max(MAX_LEAD_WEEKS).default(0),
  priority: nonNegative.default(1).meta({ description: 'allocation class, lower is served first' }),
});

/** A network document (exposure model, section 1). Structure beyond the shapes: `parseNetwork`. */
export const networkSchema = z.object({
  id: identifier,
  asOf: text.optional(),
  nodes: z.array(nodeSchema).default([]),
  requirements: z.array(requirementSchema).default([]),
  supplies: z.array(supplySchema).default([]),
});

export type NetworkNode = z.output<typeof nodeSchema>;
export type Requirement = z.output<typeof requirementSchema>;
export type Supply = Omit<z.output<typeof supplySchema>, 'share'> & { share: number };

/** A network document with its defaults filled in; `capacity` stays absent where the baseline decides it. */
export interface NetworkDocument {
  id: string;
  asOf?: string | undefined;
  nodes: NetworkNode[];
  requirements: Requirement[];
  supplies: Supply[];
}

/** What may be written: only ids and references are required. */
export type NetworkInput = z.input<typeof networkSchema>;

/** Citations are free in shape, but every text in them is stored too. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return wellFormed(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isStorable);
}
