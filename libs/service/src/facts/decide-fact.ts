import type { FactType, Instant } from '@chokepoint/contracts';
import { canonicalJson } from '@chokepoint/contracts/cloudevents';
import type { ReceivedFact } from './door.js';

/** What was stored before under a source and id. */
export interface KnownFact {
  readonly type: FactType;
  readonly time: Instant;
  readonly data: unknown;
}

export type FactAnswer = 'accepted' | 'already-known' | 'conflict';

/**
 * Whether a fact is news. The same source and id with the same content is the same fact; its time counts only where
 * the client gave one, since a repetition is heard later.
 */
export function decideFact(known: KnownFact | undefined, fact: ReceivedFact): FactAnswer {
  if (!known) return 'accepted';
  const sameTime = !fact.timeGiven || known.time === fact.time;
  const same = sameTime && known.type === fact.type && canonicalJson(known.data) === canonicalJson(fact.data);
  return same ? 'already-known' : 'conflict';
}
