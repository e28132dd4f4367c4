import { z } from 'zod';

/**
 * Where a number comes from: `reported` and `estimated` as the network document says; `unsourced`: given there without a
 * source; `default`: not given, so the model's; `derived`: worked out from others.
 */
export const basis = z.enum(['reported', 'estimated', 'unsourced', 'default', 'derived']);
export type Basis = z.output<typeof basis>;

/** One source as a network document tells it. */
export const numberSource = z
  .object({
    basis,
    how: z.string().optional().describe('where it comes from, with the arithmetic'),
    rule: z.string().optional().describe('the rule that was used'),
    citations: z.array(z.string()).describe('addresses or titles, as they were written'),
    asOf: z.string().optional().describe('the time that the source speaks of'),
  })
  .meta({ id: 'NumberSource' });
export type NumberSource = z.output<typeof numberSource>;

/** A number with where it comes from. */
export const sourcedNumber = z.object({ value: z.number(), ...numberSource.shape }).meta({ id: 'SourcedNumber' });
export type SourcedNumber = z.output<typeof sourcedNumber>;
