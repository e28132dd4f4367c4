import type { Connections } from './connections.js';
import { patiently } from './patience.js';
import type { Running, Surroundings } from './phases.js';
import { allPages } from '@chokepoint/service/client';

/** The rule whose alerts come to our own receiver. */
export const OWN_RULE = 'chokepoint-up';
const RAISE_AT = 'elevated';

/** Puts our own rule, unless it is there as it should be; who disabled it wants it so. */
export async function putOwnRule({ connections: { alerts }, inbox, secrets }: Running, network: string, { narrator, signal }: Surroundings): Promise<void> {
  const known = (await patiently(() => rules(alerts), signal)).find(({ id }) => id === OWN_RULE);
  if (known?.url === inbox.url && known.network === network) return;
  const rule = { id: OWN_RULE, network, scope: { all: true }, raiseAt: RAISE_AT, url: inbox.url, secret: secrets.webhookSecret, disabled: known?.disabled ?? false };
  await patiently(() => alerts.putRule({ rule }), signal);
  narrator.say(`alert rule ${OWN_RULE}: all nodes from ${RAISE_AT} on, to ${inbox.url}`);
}

function rules(alerts: Connections['alerts']) {
  return allPages(
    (pageToken) => alerts.listRules({ pageSize: 1000, pageToken }),
    (page) => page.rules,
  );
}
