import { z } from 'zod';

/** What went wrong and what to do about it (RFC 9457). */
export const problem = z
  .object({
    status: z.int(),
    title: z.string(),
    detail: z.string().describe('what happened, in one sentence'),
    advice: z.string().optional().describe('what whoever sees this can do'),
    service: z.string().optional().describe('the service that does not answer'),
    fields: z.array(z.object({ field: z.string(), description: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof problem>;
