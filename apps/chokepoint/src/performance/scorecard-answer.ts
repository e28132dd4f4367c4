import type { Grouping, PeriodLength, Scorecard } from '@chokepoint/supplier-performance';

/** What `scorecard --json` prints. */
export interface ScorecardAnswer {
  /** RFC 3339 */
  readonly asOf: string;
  readonly by: Grouping;
  /** Days of promise, both inclusive, as they were asked for. */
  readonly from?: string;
  readonly to?: string;
  /** Below so many lines nothing is said. */
  readonly floor: number;
  readonly period: PeriodLength;
  /** By key */
  readonly scorecards: readonly Scorecard[];
}
