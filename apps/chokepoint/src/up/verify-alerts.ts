import { Failed } from '../command-line/failures.js';
import { count } from '../command-line/wording.js';
import type { Connections } from './connections.js';
import { patiently, until } from './patience.js';
import type { Running, Surroundings } from './phases.js';
import { OWN_RULE } from './rule.js';

const DELIVERY_PATIENCE_MS = 20_000;

/** Makes sure that signed alerts come through: those that are under way, else one sent as a test. */
export async function verifyAlerts({ connections: { alerts }, inbox }: Running, { narrator, signal }: Surroundings): Promise<void> {
  if (!(await until(() => nothingPending(alerts), DELIVERY_PATIENCE_MS, signal))) narrator.say('some alerts are still under way');
  if (inbox.counts().verified === 0) await sendTest(alerts, signal);
  const { verified, invalid } = inbox.counts();
  if (invalid > 0) throw new Failed(`${count(invalid, 'alert')} came with an invalid signature`);
  if (verified === 0) throw new Failed('no alert was received');
  narrator.say(`${count(verified, 'signed alert')} received and verified`);
}

async function nothingPending(alerts: Connections['alerts']): Promise<boolean> {
  const { deliveries } = await alerts.listDeliveries({ pageSize: 1, pageToken: '', rule: OWN_RULE, state: 'pending' });
  return deliveries.length === 0;
}

async function sendTest(alerts: Connections['alerts'], signal: AbortSignal): Promise<void> {
  const { delivered, detail } = await patiently(() => alerts.testRule({ id: OWN_RULE }), signal);
  if (!delivered) throw new Failed(`a test alert was not delivered: ${detail}`);
}
