import type { GrpcService } from '@chokepoint/contracts/grpc';
import type { CrashPoint } from '@chokepoint/database';
import type { Chance } from './chance.js';

/** A process that is to kill itself at the n-th pass of a point, counted from its start. */
export interface Fault {
  readonly service: GrpcService;
  readonly point: CrashPoint;
  readonly pass: number;
}

/** What is killed besides the services, and on which day of the replay. */
export interface Schedule {
  readonly faults: readonly Fault[];
  readonly brokerDay: number;
  readonly databaseDay: number;
}

export const KILLS = 20;
/** Where each service can die, and how many passes it may be spared: seldom passed points are not spared long. */
const PLACES: readonly (Omit<Fault, 'pass'> & { readonly spared: number })[] = [
  { service: 'capacity', point: 'command.stored', spared: 1 },
  { service: 'capacity', point: 'outbox.published', spared: 1 },
  { service: 'delivery', point: 'command.stored', spared: 3 },
  { service: 'delivery', point: 'outbox.published', spared: 3 },
  { service: 'risk', point: 'intake.committed', spared: 4 },
  { service: 'risk', point: 'scorer.scored', spared: 5 },
  { service: 'risk', point: 'outbox.published', spared: 3 },
  { service: 'alerts', point: 'intake.committed', spared: 5 },
  { service: 'alerts', point: 'webhook.sent', spared: 1 },
  { service: 'alerts', point: 'outbox.published', spared: 1 },
];

/** Every place at least once, and no place more than three times. */
export function scheduleOf(chance: Chance, days: number): Schedule {
  const again = chance.shuffled([...PLACES, ...PLACES]).slice(0, KILLS - PLACES.length);
  const faults = chance.shuffled([...PLACES, ...again]).map(({ service, point, spared }) => ({ service, point, pass: 1 + chance.below(spared + 1) }));
  const third = Math.floor(days / 3);
  const [first, second] = [third + chance.below(third / 2), third + Math.floor(third / 2) + chance.below(third / 2)];
  const [brokerDay, databaseDay] = chance.shuffled([first, second]) as [number, number];
  return { faults, brokerDay, databaseDay };
}
