import type { AlertDelivery } from '@chokepoint/console-service/contract';
import type { Tone } from '../sign.js';
import { deliveryTexts as texts } from '../alerts-texts.js';

export const TONES: Record<AlertDelivery['state'], Tone> = { pending: 'waiting', delivered: 'good', failed: 'wrong', dropped: 'calm' };

/** The newest attempt in a few words: `500 receiver is out of order`. */
export function lastAnswer({ attempts }: Pick<AlertDelivery, 'attempts'>): string {
  const last = attempts.at(-1);
  if (last === undefined) return texts.noAttempt;
  const status = last.status === undefined ? '' : String(last.status);
  // Services begin the detail with the status; it is not told twice.
  return last.detail.startsWith(status) ? last.detail || texts.noAnswer : `${status} ${last.detail}`.trim();
}

/** Flat, as a table has it. */
export function deliveryRow({ nodes, lanes, attempts, ...delivery }: AlertDelivery) {
  return {
    ...delivery,
    nodes: nodes.map(({ id }) => id).join(' '),
    lanes: lanes.map(({ from, to, input }) => `${from}/${to}/${input}`).join(' '),
    attempts: attempts.length,
    lastAttemptAt: attempts.at(-1)?.at,
    lastAnswer: lastAnswer({ attempts }),
  };
}
