import { isDeepStrictEqual } from 'node:util';
import type { DeliveryOverdue, LaneDrifting } from '@chokepoint/contracts';
import type { LaneKey } from '@chokepoint/exposure';
import type { DriftFigures, OverdueFigures } from './figures.js';

export const OVERDUE = 'chokepoint.delivery.overdue.v1';
export const DRIFTING = 'chokepoint.lane.drifting.v1';

/** What is published about a lane, which is also the state of its alarm from then on. */
export type LaneEvent =
  | { readonly type: typeof OVERDUE; readonly data: DeliveryOverdue }
  | { readonly type: typeof DRIFTING; readonly data: LaneDrifting };

/** What was last published of a lane; absent: it never was overdue, or never drifted. */
export interface LaneState {
  readonly overdue?: DeliveryOverdue | undefined;
  readonly drifting?: LaneDrifting | undefined;
}

/** How a lane stands at a moment. */
export interface Observation {
  readonly overdue: OverdueFigures;
  readonly drift: DriftFigures;
}

/**
 * What a lane publishes as it stands at `asOf`: nothing but arguments decides. An alarm is raised when it begins, changed
 * while its figures move, cleared when it ends; looked at again as it stands, a lane publishes nothing.
 * @param asOf RFC 3339
 */
export function decide(last: LaneState, lane: LaneKey, { overdue, drift }: Observation, asOf: string): LaneEvent[] {
  const late = publication(last.overdue, lane, overdue, overdue.lines > 0, asOf);
  const drifting = publication(last.drifting, lane, drift, drift.reasons.length > 0, asOf);
  return [...(late ? [{ type: OVERDUE, data: late } as const] : []), ...(drifting ? [{ type: DRIFTING, data: drifting } as const] : [])];
}

/** The state after an event. */
export function after(last: LaneState, event: LaneEvent): LaneState {
  return event.type === OVERDUE ? { ...last, overdue: event.data } : { ...last, drifting: event.data };
}

type Standing = Pick<DeliveryOverdue, 'status' | 'since' | 'asOf' | 'sequence'>;

export function isRaised(published: Standing | undefined): published is Standing {
  return published !== undefined && published.status !== 'cleared';
}

type Publication<F> = { [K in keyof (LaneKey & Standing & F)]: (LaneKey & Standing & F)[K] };

function publication<F extends object>(last: (Standing & F) | undefined, lane: LaneKey, figures: F, holds: boolean, asOf: string): Publication<F> | undefined {
  const held = isRaised(last);
  if (!holds && !held) return undefined;
  if (holds && held && isAsBefore(last, figures)) return undefined;
  const status = !held ? 'raised' : holds ? 'changed' : 'cleared';
  return { ...lane, status, since: held ? last.since : asOf, asOf, sequence: (last?.sequence ?? 0) + 1, ...figures };
}

function isAsBefore<F extends object>(last: F, figures: F): boolean {
  return (Object.keys(figures) as (keyof F)[]).every((name) => isDeepStrictEqual(last[name], figures[name]));
}
