import type { IncidentPlace, Statement } from '@chokepoint/console-service/contract';
import { incidentsTexts as texts } from './incidents-texts.js';

/** What a statement says that is lost or late, part by part. */
export function effects({ remaining, delayDays, yield: arriving, scrap, rampWeeks, confidence }: Statement): string[] {
  return [
    remaining === undefined ? '' : texts.remaining(remaining),
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
  const remaining = said.flatMap((each) => each.remaining ?? []);
  const [least, most] = [Math.min(...remaining), Math.max(...remaining)];
  const delays = said.flatMap(({ delayDays }) => delayDays ?? []);
  return [remaining.length === 0 ? '' : least === most ? texts.remaining(least) : texts.remainingOf(least, most), delays.length === 0 ? '' : texts.delay(Math.max(...delays))].filter(Boolean).join(', ');
}
