import type { risk } from '@chokepoint/contracts/grpc';
import type { FactSet } from '@chokepoint/exposure';
import { arrivalOf, arrivalSteps } from '@chokepoint/supplier-performance';
import { inTurns } from '../performance/in-turns.js';
import { readFilter } from '../performance/read-request.js';

const MOST_ARRIVALS = 500;

/** When every open line asked for comes, some a message; one message at least, which tells the moment. */
export async function* listArrivals(facts: FactSet, asOf: number, { filter, orders, overdue }: risk.ListArrivalsRequest, signal: AbortSignal): AsyncGenerator<risk.ListArrivalsResponse> {
  const moment = new Date(asOf).toISOString();
  yield { asOf: moment, arrivals: [] };
  const steps = arrivalSteps(facts, { ...readFilter(filter), asOf, orders, overdue });
  for await (const forecasts of inTurns(steps, MOST_ARRIVALS, signal)) yield { asOf: moment, arrivals: forecasts.map(arrivalOf) };
}
