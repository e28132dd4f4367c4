import { pauseAfter } from './schedule.js';

/** What came back from one call; no status: no answer. */
export interface Answer {
  readonly status?: number;
  readonly detail: string;
  readonly retryAfterMs?: number;
}

/** What becomes of a delivery after an attempt. `gone`: the receiver wants no more of the rule. */
export type Outcome =
  | { readonly state: 'delivered' }
  | { readonly state: 'pending'; readonly pauseMs: number }
  | { readonly state: 'failed' }
  | { readonly state: 'gone' };

/**
 * 2xx is success; 410 ends the rule; all else, redirects too, is tried again while the schedule lasts.
 * @param tries attempts since the delivery was queued, with this one
 * @param chance from 0 up to 1, for the jitter
 */
export function outcomeOf(answer: Answer, tries: number, chance: number): Outcome {
  if (isSuccess(answer)) return { state: 'delivered' };
  if (answer.status === 410) return { state: 'gone' };
  const pauseMs = pauseAfter(tries, chance, answer.retryAfterMs);
  return pauseMs === undefined ? { state: 'failed' } : { state: 'pending', pauseMs };
}

export function isSuccess({ status }: Answer): boolean {
  return status !== undefined && status >= 200 && status < 300;
}
