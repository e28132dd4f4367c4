import type { EventLine } from '../../documents/event-file.js';
import { replay, type ReplayServices } from './replay.js';

const facts = (...ids: string[]) => ids.map((id) => ({ event: { id } }) as EventLine);
const day = (clock: number, ...ids: string[]) => ({ clock, events: facts(...ids) });

/** Services that hold a fact only after they have been asked for it a few times. */
function slowServices(known: string[] = []) {
  const seen: string[] = [];
  const sent = new Set(known);
  let held = known.length;
  const services: ReplayServices = {
    publish: async (events) => {
      const fresh = events.filter(({ event }) => !sent.has(event.id));
      fresh.forEach(({ event }) => sent.add(event.id));
      seen.push(`send ${events.map(({ event }) => event.id).join(',')}`);
      return fresh.length;
    },
    factsHeld: async () => {
      const answer = held;
      held = Math.min(sent.size, held + 0.5);
      return Math.floor(answer);
    },
    advanceTo: async (clock) => void seen.push(`advance to ${clock} holding ${Math.floor(held)}`),
  };
  return { services, seen };
}

const options = { replayedBefore: 0, signal: new AbortController().signal, onDay: () => undefined };

describe('a replay', () => {
  it('advances to the end of a day once its facts are held', async () => {
    const { services, seen } = slowServices();
    await replay([day(1, 'a', 'b'), day(2), day(3, 'c')], services, options);
    expect(seen).toEqual(['send a,b', 'advance to 1 holding 2', 'advance to 2 holding 2', 'send c', 'advance to 3 holding 3']);
  });

  it('waits for facts that were sent before it was cut short', async () => {
    const { services, seen } = slowServices(['a']);
    const waiting = { ...services, factsHeld: slowly(services) };
    await replay([day(1, 'a', 'b')], waiting, options);
    expect(seen).toEqual(['send a,b', 'advance to 1 holding 2']);
  });

  it('stops between days', async () => {
    const { services, seen } = slowServices();
    const wish = new AbortController();
    const stopping = replay([day(1), day(2), day(3)], services, { ...options, signal: wish.signal, onDay: ({ clock }) => clock === 2 && wish.abort() });
    await expect(stopping).rejects.toThrow(/abort/i);
    expect(seen).toEqual(['advance to 1 holding 0', 'advance to 2 holding 0']);
  });
});

/** The first answer comes before risk has taken in what was sent last time. */
function slowly(services: ReplayServices): () => Promise<number> {
  let asked = 0;
  return async () => (asked++ === 0 ? 0 : services.factsHeld());
}
