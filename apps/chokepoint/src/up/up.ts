import { Failed } from '../command-line/failures.js';
import { writeLine, type Streams } from '../command-line/streams.js';
import { collectReport } from '../report/collect.js';
import { printReport } from '../report/print.js';
import { guide } from './guide.js';
import { Interruption } from './interruption.js';
import { Narrator } from './narrator.js';
import { importReference } from './network.js';
import { patiently } from './patience.js';
import type { Running, Surroundings, UpOptions, WithReference } from './phases.js';
import { replayTimeline } from './replay/replay-timeline.js';
import { putOwnRule } from './rule.js';
import { settle } from './settle.js';
import { start } from './start.js';
import { verifyAlerts } from './verify-alerts.js';

/** Starts everything, replays the past, shows the report; stays until it is told to stop, unless it is to run once. */
export async function up(options: UpOptions, streams: Streams): Promise<void> {
  const narrator = new Narrator(streams);
  const stack = new AsyncDisposableStack();
  let running: Running | undefined;
  const interruption = new Interruption(
    () => narrator.say('stopping; once more stops at once'),
    () => (running ? [running.console, ...Object.values(running.services)] : []).forEach((service) => service.kill()),
  );
  const surroundings: Surroundings = { options, streams, narrator, stack, signal: interruption.signal };
  try {
    running = await start(surroundings);
    void running.infrastructure.broken.then((what) => interruption.fail(new Failed(what)));
    if (running.reference) await present({ ...running, reference: running.reference }, surroundings);
    else narrator.say('nothing is imported: the network is yours to bring');
    if (options.once) return;
    writeLine(streams.out, guide(running, options.data));
    await interruption.happened;
    interruption.rethrow();
  } catch (error) {
    interruption.rethrow();
    if (!interruption.signal.aborted) throw error;
    if (options.once) throw new Failed('stopped before it was done');
  } finally {
    await stack.disposeAsync();
    interruption.release();
    narrator.say('stopped');
  }
}

/** From the reference data to the report on the screen. */
async function present(running: WithReference, surroundings: Surroundings): Promise<void> {
  const { streams, signal, narrator } = surroundings;
  const network = await importReference(running, surroundings);
  await putOwnRule(running, network, surroundings);
  await replayTimeline(running, surroundings);
  await settle(running, network, surroundings);
  const report = await patiently(() => collectReport(running.connections.risk, network), signal);
  narrator.say('report ready');
  printReport(report, streams);
  await verifyAlerts(running, surroundings);
}
