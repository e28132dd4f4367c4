import type { AlertDelivery } from '@chokepoint/console-service/contract';
import type { Tone } from '../sign.js';
import { deliveryTexts as texts } from '../alerts-texts.js';

export const TONES: Record<AlertDelivery['state'], Tone> = { pending: 'waiting', delivered: 'good', failed: 'wrong', dropped: 'calm' };

/** The newest attempt in a few words: `500 receiver is out of order`. */
export function lastAnswer({ attempts }: Pick<AlertDelivery, 'attempts'>): string {
  const last = attempts.at(-1);
  if (last === undefined) return texts.noAttempt;
  return [last.status, last.detail].filter((part) => part !== undefined && part !== '').join(' ') || texts.noAnswer;
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
