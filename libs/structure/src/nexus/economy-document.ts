import { z } from 'zod';
import { identifier } from '@chokepoint/network';
import { DEFAULT_EPSILON, type Necessity } from './economy.js';

const nonNegative = z.number().min(0);
const necessity = z.enum(['essential', 'non-essential', 'none'] satisfies Necessity[]);

/** Statistics number their firms and sectors: a number is the text of it. */
const name: z.ZodType<string, string> = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), identifier);

export const firmSchema = z.object({ id: name, sector: name });

/** What `from` sells to `to` in a period; flows between the same firms add up. */
export const flowSchema = z.object({ from: name, to: name, value: nonNegative });

/** What the product of one sector is to another. */
export const essentialSchema = z.object({ supplier: name, buyer: name, kind: necessity });

/** An economy document: what ESRI needs to know of firms, sectors and flows (exposure model, section 6, nexus). */
export const economySchema = z.object({
  firms: z.array(firmSchema),
  flows: z.array(flowSchema).default([]),
  essentials: z.array(essentialSchema).default([]),
  otherwise: necessity.default('non-essential').meta({ description: 'holds for the pairs of sectors that `essentials` does not name' }),
  substitution: z.boolean().default(true),
  epsilon: nonNegative.default(DEFAULT_EPSILON).meta({ description: 'the iteration ends when nothing drops by more' }),
});

export type EconomyInput = z.input<typeof economySchema>;
export type EconomyDocument = z.output<typeof economySchema>;
