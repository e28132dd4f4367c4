import { z } from 'zod';

export const WATCHED = ['exposure', 'delivery.overdue', 'lane.drifting'] as const;
export const DELIVERY_STATES = ['pending', 'delivered', 'failed', 'dropped'] as const;

const name = z.string().min(1, 'is missing');
const named = z.object({ id: z.string(), name: z.string() });

export const lane = z.object({ from: z.string(), to: z.string(), input: z.string() }).meta({ id: 'Lane' });
export type Lane = z.output<typeof lane>;

/** What a rule watches. Exposure: all, a node, an owner or a kind; lanes: all, those from a vendor, or by what is named of them. */
export const ruleScope = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('all') }),
    z.object({ by: z.enum(['node', 'owner', 'kind', 'vendor']), name }),
    z.object({ by: z.literal('lane'), from: name, to: z.string().optional(), input: z.string().optional() }),
  ])
  .meta({ id: 'RuleScope' });
export type RuleScope = z.output<typeof ruleScope>;

const watched = {
  on: z.enum(WATCHED),
  network: z.string().optional().describe('only on exposure'),
  scope: ruleScope,
  raiseAt: z.string().optional().describe('only on exposure: guarded, elevated, high, severe, or points, a multiple of 0.5'),
  minQuantity: z.number().optional().describe('only on delivery.overdue: units still to come'),
  minDays: z.number().optional().describe('only on lanes'),
  url: z.string(),
};

/** A rule as it is put. Without a secret the one that is kept stays; it is never told. */
export const rulePut = z.object({ ...watched, secret: z.string().optional().describe('whsec_ and the base64 of 24 to 64 bytes'), disabled: z.boolean().optional().describe('decides on, and sends nothing') }).meta({ id: 'RulePut' });
export type RulePut = z.output<typeof rulePut>;

export const alertRule = z
  .object({
    id: z.string(),
    ...watched,
    disabled: z.boolean().describe('by hand or since its receiver answered 410: decides on, and sends nothing until it is enabled'),
    raised: z.array(named).describe('nodes that are raised now'),
    raisedLanes: z.array(lane).describe('lanes that are raised now'),
  })
  .meta({ id: 'AlertRule' });
export type AlertRule = z.output<typeof alertRule>;

export const rulesView = z.object({ rules: z.array(alertRule) }).meta({ id: 'RulesView' });
export type RulesView = z.output<typeof rulesView>;

/** What rules can be about, to choose from. */
export const ruleChoices = z
  .object({
    networks: z.array(z.string()),
    nodes: z.array(named),
    owners: z.array(z.string()),
    kinds: z.array(z.string()),
    lanes: z.array(lane),
  })
  .meta({ id: 'RuleChoices' });
export type RuleChoices = z.output<typeof ruleChoices>;

export const testResult = z
  .object({ delivered: z.boolean(), status: z.int().optional().describe('HTTP status; absent where no answer came'), detail: z.string() })
  .meta({ id: 'TestResult' });
export type TestResult = z.output<typeof testResult>;

export const attempt = z.object({ at: z.string(), status: z.int().optional(), detail: z.string() });

export const alertDelivery = z
  .object({
    id: z.string().describe('the webhook-id, the same at every attempt'),
    rule: z.string(),
    type: z.enum(['raised', 'cleared']),
    state: z.enum(DELIVERY_STATES),
    asOf: z.string(),
    nodes: z.array(named),
    lanes: z.array(lane),
    nextAttemptAt: z.string().optional(),
    attempts: z.array(attempt),
  })
  .meta({ id: 'AlertDelivery' });
export type AlertDelivery = z.output<typeof alertDelivery>;

const MOST = 1_000;
export const deliveriesQuery = z.object({ rule: z.string().optional(), state: z.enum(DELIVERY_STATES).optional(), limit: z.coerce.number().int().min(1).max(MOST).default(100).describe('the newest so many') });

export const deliveriesView = z.object({ deliveries: z.array(alertDelivery).describe('the newest first'), more: z.boolean() }).meta({ id: 'AlertDeliveriesView' });
export type DeliveriesView = z.output<typeof deliveriesView>;

/** A count that stops somewhere. */
const counted = z.object({ count: z.int(), more: z.boolean().describe('whether there are more than were counted') });

/** How alerting stands, in numbers. */
export const alertsOverview = z
  .object({
    rules: z.int(),
    disabled: z.int(),
    raised: z.object({ nodes: z.int(), lanes: z.int() }).describe('what is raised now, by any rule'),
    pending: z.object({ ...counted.shape, retried: z.int().describe('of them, tried before') }),
    failed: counted,
    delivered: counted,
    lastReached: z.string().optional().describe('when a receiver last took an alert'),
    kept: z.object({ ...counted.shape, away: z.array(z.string()).describe('services that did not tell theirs') }),
  })
  .meta({ id: 'AlertsOverview' });
export type AlertsOverview = z.output<typeof alertsOverview>;
