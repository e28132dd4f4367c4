import type { IncidentPlace, Statement } from '@chokepoint/console-service/contract';
import { incidentsTexts as texts } from './incidents-texts.js';

/** What a statement says that is lost or late, part by part. */
export function effects({ status, remaining, delayDays, yield: arriving, scrap, rampWeeks, confidence }: Statement): string[] {
  return [
    remaining === undefined ? '' : texts.remaining(remaining, status === 'restored'),
    delayDays ? texts.delay(delayDays) : '',
    arriving === undefined || arriving === 1 ? '' : texts.yield(arriving),
    scrap ? texts.scrap(scrap) : '',
    rampWeeks ? texts.ramp(rampWeeks) : '',
    confidence === undefined ? '' : texts.confidence(confidence),
  ].filter(Boolean);
}

/** The same of all places of an incident, in one line. */
export function effectOf(places: readonly IncidentPlace[]): string {
  const said = places.map(({ current }) => current);
  const isOver = said.every(({ status }) => status === 'restored');
  const remaining = said.flatMap((each) => each.remaining ?? []);
  const delays = said.flatMap(({ delayDays }) => delayDays || []);
  const arriving = said.flatMap((each) => (each.yield === undefined || each.yield === 1 ? [] : each.yield));
  return [
    remaining.length === 0 ? '' : texts.remainingOf(Math.min(...remaining), Math.max(...remaining), isOver),
    delays.length === 0 ? '' : texts.delay(Math.max(...delays)),
    arriving.length === 0 ? '' : texts.yield(Math.min(...arriving)),
  ]
    .filter(Boolean)
    .join(', ');
}
