import { z } from 'zod';

export const GROUPINGS = ['lane', 'vendor', 'buyer'] as const;
export const PERIODS = ['month', 'quarter'] as const;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day, YYYY-MM-DD');
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** A node at one end of a lane; its id where the network does not know it. */
export const laneEnd = z.object({ id: z.string(), name: z.string() }).meta({ id: 'LaneEnd' });
export type LaneEnd = z.output<typeof laneEnd>;

export const laneKey = z.object({ from: laneEnd, to: laneEnd, input: z.string() }).meta({ id: 'LaneKey' });
export type LaneKey = z.output<typeof laneKey>;

export const lineShare = z
  .object({
    count: z.int(),
    of: z.int(),
    share: z.number().optional().describe('absent with too few lines to say'),
    low: z.number().optional().describe('95 % Wilson score interval'),
    high: z.number().optional(),
    reason: z.string().optional().describe('why there is no share'),
  })
  .meta({ id: 'LineShare' });
export type LineShare = z.output<typeof lineShare>;

export const daySpread = z
  .object({ lines: z.int(), mean: z.number().optional().describe('days; absent with too few lines to say'), p50: z.number().optional(), p90: z.number().optional(), p99: z.number().optional(), reason: z.string().optional() })
  .meta({ id: 'DaySpread' });
export type DaySpread = z.output<typeof daySpread>;

export const overdueLines = z
  .object({ lines: z.int(), quantity: z.number().describe('still to come, units of the input'), lateness: z.number().describe('days late so far, weighted by quantity'), oldest: z.string().optional().describe('the first day promised') })
  .meta({ id: 'OverdueLines' });
export type OverdueLines = z.output<typeof overdueLines>;

/** Mann-Kendall over the periods; direction only where p is below 0.05. */
export const periodTrend = z
  .object({ periods: z.int(), p: z.number(), direction: z.enum(['rising', 'falling']).optional(), slope: z.number().optional().describe('Sen’s slope a period') })
  .meta({ id: 'PeriodTrend' });
export type PeriodTrend = z.output<typeof periodTrend>;

export const deliveryPeriod = z.object({ from: z.string(), due: z.int(), onTimeInFull: z.int(), lateness: z.number().optional() }).meta({ id: 'DeliveryPeriod' });
export type DeliveryPeriod = z.output<typeof deliveryPeriod>;

export const peerComparison = z
  .object({
    due: z.int(),
    share: z.number().optional().describe('what they would have delivered on time in full of the same inputs'),
    difference: z.number().optional(),
    betterThan: z.number().optional().describe('the share of peers that it is better than'),
    rank: z.int().optional(),
    ranked: z.int().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'PeerComparison' });
export type PeerComparison = z.output<typeof peerComparison>;

export const scorecard = z
  .object({
    from: laneEnd.optional(),
    to: laneEnd.optional(),
    input: z.string().optional(),
    lines: z.int(),
    closed: z.int(),
    onTimeInFull: lineShare,
    onTime: lineShare,
    inFull: lineShare,
    lateness: daySpread,
    leadTime: daySpread,
    fill: z.object({ lines: z.int(), mean: z.number().optional(), reason: z.string().optional() }),
    overdue: overdueLines,
    lanes: z.int(),
    driftingLanes: z.int(),
    periods: z.array(deliveryPeriod),
    onTimeInFullTrend: periodTrend,
    latenessTrend: periodTrend,
    peers: peerComparison,
  })
  .meta({ id: 'Scorecard' });
export type Scorecard = z.output<typeof scorecard>;

export const scorecardsQuery = z.object({
  network: z.string().optional().describe('whose names are shown'),
  by: z.enum(GROUPINGS).default('vendor'),
  from: day.optional().describe('first day of promise'),
  to: day.optional().describe('last day of promise'),
  floor: z.coerce.number().int().min(1).max(1_000_000).default(10).describe('below so many lines nothing is said'),
  period: z.enum(PERIODS).default('month'),
});

/** Worst first, by the upper end of the interval; those too few to say last. */
export const scorecardsView = z.object({ asOf: z.string(), by: z.enum(GROUPINGS), cards: z.array(scorecard) }).meta({ id: 'ScorecardsView' });
export type ScorecardsView = z.output<typeof scorecardsView>;

export const laneState = z
  .object({
    lane: laneKey,
    lines: z.int(),
    closed: z.int(),
    onTimeInFull: lineShare,
    overdue: overdueLines,
    drifting: z.boolean(),
    cusumAlarm: z.boolean(),
    latenessAverage: z.number().optional().describe('days; absent with fewer than 20 closed lines'),
    lowerLimit: z.number().optional(),
    upperLimit: z.number().optional(),
    recentLateness: z.number().describe('days, over the lines promised in the 91 days before'),
    fillAverage: z.number(),
  })
  .meta({ id: 'LaneState' });
export type LaneState = z.output<typeof laneState>;

export const laneAlarm = z
  .object({
    on: z.enum(['delivery.overdue', 'lane.drifting']),
    lane: laneKey,
    since: z.string(),
    asOf: z.string(),
    days: z.number(),
    quantity: z.number().optional(),
    lines: z.int().optional(),
    orders: z.array(z.object({ order: z.string(), line: z.string(), quantity: z.number(), days: z.int() })),
    reasons: z.array(z.string()),
    fill: z.number().optional(),
    recentLateness: z.number().optional(),
  })
  .meta({ id: 'LaneAlarm' });
export type LaneAlarm = z.output<typeof laneAlarm>;

export const lanesQuery = z.object({ network: z.string().optional() });
/** Drifting lanes first, then by how late they are of late. */
export const lanesView = z.object({ asOf: z.string(), lanes: z.array(laneState), alarms: z.array(laneAlarm) }).meta({ id: 'LanesView' });
export type LanesView = z.output<typeof lanesView>;

/** At most so many lines are told at once. */
export const MOST_ARRIVALS = 500;

export const arrivalsQuery = z.object({
  network: z.string().optional(),
  vendor: z.string().optional(),
  buyer: z.string().optional(),
  input: z.string().optional(),
  overdue: flag.default(false),
  text: z.string().max(200).optional().describe('only lines that have it in order, vendor, buyer or input'),
});

export const evidence = z.object({ lines: z.int(), weight: z.number() });
export const expectedArrival = z
  .object({
    lane: laneKey,
    order: z.string(),
    line: z.string(),
    promised: z.string(),
    quantity: z.number(),
    overdueDays: z.int(),
    p10: z.string().describe('by this day it has come with 10 %'),
    p50: z.string(),
    p90: z.string(),
    onTime: z.number().describe('probability'),
    restsOn: z.string().describe('lane, vendor, all or promise'),
    evidence: z.object({ lane: evidence, vendor: evidence, all: evidence }),
  })
  .meta({ id: 'ExpectedArrival' });
export type ExpectedArrival = z.output<typeof expectedArrival>;

/** Overdue first, the longest first; then by promise. */
export const arrivalsView = z
  .object({
    asOf: z.string(),
    open: z.int().describe('all open lines'),
    overdue: z.int().describe('all overdue lines'),
    longestOverdueDays: z.int().describe('of all overdue lines; 0 where none is'),
    found: z.int().describe('lines that the question is about'),
    arrivals: z.array(expectedArrival).describe(`the first ${MOST_ARRIVALS} of them`),
    vendors: z.array(laneEnd),
    buyers: z.array(laneEnd),
    inputs: z.array(z.string()),
  })
  .meta({ id: 'ArrivalsView' });
export type ArrivalsView = z.output<typeof arrivalsView>;

export const controlChartQuery = z.object({
  network: z.string().optional(),
  from: z.string(),
  to: z.string(),
  input: z.string(),
  last: z.coerce.number().int().min(1).max(2_000).default(200).describe('so many points, the newest'),
});

/** A closed order line, and what the charts say once it has closed. */
export const controlPoint = z
  .object({
    number: z.int(),
    order: z.string(),
    line: z.string(),
    promised: z.string(),
    closedAt: z.string(),
    lateness: z.int().describe('closing day − promised day'),
    average: z.number().optional().describe('EWMA of lateness, days'),
    lower: z.number().optional(),
    upper: z.number().optional(),
    cusumUpper: z.number().optional(),
    cusumLower: z.number().optional(),
    fillAverage: z.number(),
    averageSignals: z.boolean(),
    cusumUpperSignals: z.boolean(),
    cusumLowerSignals: z.boolean(),
    fillSignals: z.boolean(),
  })
  .meta({ id: 'ControlPoint' });
export type ControlPoint = z.output<typeof controlPoint>;

export const controlChartView = z
  .object({
    asOf: z.string(),
    lane: laneKey,
    drifting: z.boolean(),
    reasons: z.array(z.string()).describe('rules that alarm: lateness-average, lateness-sum, fill, recent-lateness'),
    closedLines: z.int(),
    baselineLines: z.int(),
    baselineEnd: z.string().optional(),
    centre: z.number().optional().describe('mean of the baseline, days'),
    slack: z.number().optional(),
    decisionInterval: z.number().optional(),
    recentLateness: z.number(),
    recentLimit: z.number(),
    leastFill: z.number(),
    points: z.array(controlPoint),
  })
  .meta({ id: 'ControlChartView' });
export type ControlChartView = z.output<typeof controlChartView>;
