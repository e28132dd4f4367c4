import { z } from 'zod';
import { level, nodeIdentity } from './exposure.js';

const id = z.string().min(1, 'expected a name').max(256);
const weeks = z.number();

/** One thing that is asked. Weeks are real numbers and count from now; shares are parts of 1. */
export const whatIfPart = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('lose-node'), node: id, weeks: weeks.optional().describe('its own time to recover when absent') }),
  z.strictObject({ ask: z.literal('lose-owner'), owner: id, weeks: weeks.optional() }),
  z.strictObject({ ask: z.literal('lose-country'), country: id, weeks: weeks.optional() }),
  z.strictObject({ ask: z.literal('cut'), node: id, to: z.number().describe('share of capacity that remains'), from: weeks.default(0), until: weeks }),
  z.strictObject({ ask: z.literal('delay'), from: id, to: id.optional(), input: id.optional(), days: z.number(), weeks: weeks.default(8) }),
  z.strictObject({ ask: z.literal('source'), from: id, to: id, input: id, share: z.number(), lead: z.number().optional().describe('weeks') }),
  z.strictObject({ ask: z.literal('stock'), node: id, input: id, weeks }),
  z.strictObject({ ask: z.literal('share'), from: id, to: id, input: id, share: z.number() }),
]);
export type WhatIfPart = z.output<typeof whatIfPart>;

export const whatIfQuestion = z
  .strictObject({
    network: z.string().optional(),
    over: z.enum(['present', 'nothing']).default('present').describe('present: what is active now goes on beside it; nothing: an undisturbed network'),
    parts: z.array(whatIfPart).min(1, 'nothing is asked').max(50),
  })
  .meta({ id: 'WhatIfQuestion' });
export type WhatIfQuestion = z.output<typeof whatIfQuestion>;

/** `progress`: so much of one of the projections is done. */
export const whatIfProgress = z
  .object({ step: z.enum(['after', 'before', 'unchanged', 'response']), done: z.int(), total: z.int(), stepsDone: z.int(), steps: z.int() })
  .meta({ id: 'WhatIfProgress' });
export type WhatIfProgress = z.output<typeof whatIfProgress>;

/** How a node comes out of one projection. */
export const whatIfOutcome = z.object({
  exposure: z.number().describe('points'),
  level,
  timeToImpact: z.int().optional(),
  timeToRecovery: z.int().optional(),
  depth: z.object({ shortfall: z.number(), week: z.int() }).optional(),
});
export type WhatIfOutcome = z.output<typeof whatIfOutcome>;

export const whatIfNode = z
  .object({
    ...nodeIdentity.shape,
    end: z.boolean().describe('sells to final demand: a buyer'),
    reached: z.boolean().describe('is what is asked about, or draws from it through any number of tiers'),
    before: whatIfOutcome.optional(),
    after: whatIfOutcome,
    difference: z.number().describe('points'),
    felt: z.int().optional().describe('first week from now in which service is at least 1 % lower than before; absent where it never is'),
    unchanged: z.number().optional().describe('exposure under the same disturbance without the change of the network; where there are both'),
    service: z.object({ before: z.array(z.number()), after: z.array(z.number()) }).optional().describe('share of what is asked for, week by week from now; of those that move most'),
  })
  .meta({ id: 'WhatIfNode' });
export type WhatIfNode = z.output<typeof whatIfNode>;

/** What the best response to a loss would lose, beside what is lost when nobody coordinates (Risk Exposure Index). */
export const whatIfResponse = z
  .object({
    nodes: z.array(z.string()),
    weeks: z.number().describe('how long they are lost; the best response is over these'),
    loss: z.number().describe('value lost at best'),
    projectedLoss: z.number().describe('value lost in 52 weeks when nobody coordinates'),
    timeToSurvive: z.number().optional().describe('weeks that cost nothing; absent where nothing is ever lost'),
    excess: z.array(z.string()).describe('nodes that lose more than their demand so that others get it'),
  })
  .meta({ id: 'WhatIfResponse' });
export type WhatIfResponse = z.output<typeof whatIfResponse>;

/** `answer`: before, after and what would help. */
export const whatIfAnswer = z
  .object({
    network: z.string(),
    networkVersion: z.int(),
    modelVersion: z.string(),
    presentAsOf: z.string(),
    over: z.enum(['present', 'nothing']),
    nodes: z.array(whatIfNode),
    notes: z.array(z.string()).describe('what a change of the network altered beside what it says'),
    response: whatIfResponse.optional(),
  })
  .meta({ id: 'WhatIfAnswer' });
export type WhatIfAnswer = z.output<typeof whatIfAnswer>;

/** What can be asked about. */
export const whatIfChoices = z
  .object({
    network: z.string(),
    networkVersion: z.int(),
    nodes: z.array(nodeIdentity),
    owners: z.array(z.object({ name: z.string(), nodes: z.int() })),
    countries: z.array(z.object({ name: z.string(), nodes: z.int() })),
  })
  .meta({ id: 'WhatIfChoices' });
export type WhatIfChoices = z.output<typeof whatIfChoices>;

export const whatIfLanes = z
  .object({
    node: z.string(),
    inputs: z.array(
      z.object({
        input: z.string(),
        stockWeeks: z.number(),
        sources: z.array(z.object({ node: z.string(), share: z.number(), leadWeeks: z.int() })),
        others: z.array(z.string()).describe('nodes that make the same for somebody else'),
      }),
    ),
    buyers: z.array(z.object({ node: z.string(), input: z.string(), share: z.number() })),
  })
  .meta({ id: 'WhatIfLanes' });
export type WhatIfLanes = z.output<typeof whatIfLanes>;
