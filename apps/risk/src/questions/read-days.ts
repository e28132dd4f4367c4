import { parseInstant } from '@chokepoint/contracts';
import type { risk } from '@chokepoint/contracts/grpc';
import { InvalidInput } from '@chokepoint/service';
import { dayOf } from '../history/days.js';
import type { Days } from './history-reader.js';

/** Days that PostgreSQL can hold and no history reaches. */
const EVER: Days = { from: dayOf(Date.UTC(1, 0)), to: dayOf(Date.UTC(9999, 0)) };

/** @param after the last day of the page before, as a day count */
export function readDays({ from, to }: Pick<risk.GetHistoryRequest, 'from' | 'to'>, after: number | undefined): Days {
  const first = readDay('/from', from) ?? EVER.from;
  return { from: Math.max(first, (after ?? -Infinity) + 1), to: readDay('/to', to) ?? EVER.to };
}

/** @param field its JSON Pointer; @returns a day count */
export function readDay(field: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseInstant(text) : undefined;
  if (instant === undefined) throw new InvalidInput([{ field, description: 'expected a day (YYYY-MM-DD)' }]);
  return dayOf(instant);
}
