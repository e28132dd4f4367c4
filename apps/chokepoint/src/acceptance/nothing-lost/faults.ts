import type { GrpcService } from '@chokepoint/contracts/grpc';
import type { CrashPoint } from '@chokepoint/database';
import type { Chance } from './chance.js';

/** A process that is to kill itself at the n-th pass of a point, counted from its start. */
export interface Fault {
  readonly service: GrpcService;
  readonly point: CrashPoint;
  readonly pass: number;
}

/** What dies during a replay, and when: the services by themselves, their servers at the end of a day. */
export interface Schedule {
  readonly faults: readonly Fault[];
  readonly brokerDay: number;
  readonly databaseDay: number;
}

export const KILLS = 20;

/** Where each service can die, and how often it comes by on a day of the story, at least. */
const PLACES: readonly (Omit<Fault, 'pass'> & { readonly passes: number })[] = [
  { service: 'capacity', point: 'command.stored', passes: 0.5 },
  { service: 'capacity', point: 'outbox.published', passes: 0.5 },
  { service: 'delivery', point: 'command.stored', passes: 0.9 },
  { service: 'delivery', point: 'outbox.published', passes: 0.9 },
  { service: 'risk', point: 'intake.committed', passes: 0.9 },
  { service: 'risk', point: 'scorer.scored', passes: 1 },
  { service: 'risk', point: 'outbox.published', passes: 0.9 },
  { service: 'alerts', point: 'intake.committed', passes: 0.9 },
  { service: 'alerts', point: 'webhook.sent', passes: 0.5 },
  { service: 'alerts', point: 'outbox.published', passes: 0.4 },
];
/** A process that starts again has missed some days. */
const MISSED_DAYS = 5;

/** Every place at least once and at most three times; each service's faults spread over the days. */
export function scheduleOf(chance: Chance, days: number): Schedule {
  const again = chance.shuffled([...PLACES, ...PLACES]).slice(0, KILLS - PLACES.length);
  const places = chance.shuffled([...PLACES, ...again]);
  const faults = places.map(({ service, point, passes }) => {
    const ofService = places.filter((other) => other.service === service).length;
    const daysEach = days / (ofService + 1) - MISSED_DAYS;
    return { service, point, pass: 1 + chance.below(Math.max(1, daysEach * passes)) };
  });
  const anyDay = () => Math.floor(days / 6) + chance.below(days / 2);
  return { faults, brokerDay: anyDay(), databaseDay: anyDay() };
}
