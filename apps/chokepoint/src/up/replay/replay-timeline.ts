import { Failed } from '../../command-line/failures.js';
import { count } from '../../command-line/wording.js';
import type { EventLine } from '../../documents/event-file.js';
import { sendFacts } from '../../publish/send-facts.js';
import type { Connections } from '../connections.js';
import { patiently } from '../patience.js';
import type { Surroundings, WithReference } from '../phases.js';
import { endOfLastFullDay, replayDays } from './days.js';
import { keepReplay, readReplay, riskSettings } from './kept-replay.js';
import { replay, type ReplayServices } from './replay.js';

/** Brings the timeline in, so that it is as if the services had run all along; what is in already is not sent again. */
export async function replayTimeline(running: WithReference, surroundings: Surroundings): Promise<void> {
  const { data, reference, services } = running;
  const { timeline } = reference;
  const { narrator, options } = surroundings;
  const kept = await readReplay(data.replay);
  if (kept?.timeline === timeline.hash) return;
  if (kept !== undefined) return sendNews(running, surroundings);
  const until = options.until ?? endOfLastFullDay(Date.now());
  await replayThrough(until, running, surroundings);
  if (options.until !== undefined) return narrator.say(`the clock is held at ${new Date(until).toISOString()}`);
  await keepReplay(data.replay, '', until);
  await services.risk.restart(riskSettings('wall'));
  narrator.say("risk goes by the wall's clock");
  await sendNews(running, surroundings);
}

async function replayThrough(until: number, { reference, connections }: WithReference, { narrator, signal }: Surroundings): Promise<void> {
  const { events } = reference.timeline;
  const { clock } = await patiently(() => connections.risk.getStatus({}), signal);
  const after = Date.parse(clock);
  if (after > until) throw new Failed(`the clock of this data directory stands at ${clock} already`);
  const days = replayDays(events, after, until);
  if (days.length === 0) return;
  narrator.say(`replaying ${count(days.flatMap((day) => day.events).length, 'fact')} over ${count(days.length, 'day')}`);
  const progress = narrator.progress('replay', days.length);
  try {
    const replayedBefore = events.filter(({ event }) => event.time <= after).length;
    await replay(days, servicesOf(connections, signal), { replayedBefore, signal, onDay: (day) => progress.step(new Date(day.clock).toISOString().slice(0, 10)) });
  } finally {
    progress.end();
  }
  narrator.say('replay done');
}

function servicesOf(connections: Connections, signal: AbortSignal): ReplayServices {
  return {
    publish: (events) => patiently(() => sendAll(events, connections), signal),
    factsHeld: async () => Number((await patiently(() => connections.risk.getStatus({}), signal)).facts),
    advanceTo: async (clock) => void (await patiently(() => connections.risk.advanceTo({ time: new Date(clock).toISOString() }), signal)),
  };
}

/** Facts of a newer timeline, and of today; the services know the others. */
async function sendNews({ data, reference, connections }: WithReference, { narrator, signal }: Surroundings): Promise<void> {
  const accepted = await patiently(() => sendAll(reference.timeline.events, connections), signal);
  if (accepted > 0) narrator.say(`${count(accepted, 'fact')} sent that had not been known`);
  await keepReplay(data.replay, reference.timeline.hash, endOfLastFullDay(Date.now()));
}

async function sendAll(events: readonly EventLine[], connections: Connections): Promise<number> {
  const { accepted, problems } = await sendFacts(events, connections);
  if (problems.length > 0) throw new Failed(`the timeline is refused:\n${problems.join('\n')}`);
  return accepted;
}
