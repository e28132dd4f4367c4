import { factAtTheDoor, type AtTheDoor, type FactRequest } from '@chokepoint/service';
import type { DeliveryFact, DeliveryFactType } from './decide.js';

const SOURCE = '//chokepoint/delivery';

export type CheckedFact = { readonly ok: true; readonly fact: DeliveryFact } | Extract<AtTheDoor<DeliveryFactType>, { ok: false }>;

/** Checks a fact and fills in what the client left out of its identity. */
export function checkFact(request: FactRequest<DeliveryFactType>, now: Date): CheckedFact {
  return factAtTheDoor(request, { source: SOURCE, now }) as CheckedFact;
}
