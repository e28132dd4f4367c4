import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { connectAlerts, connectCapacity, connectRisk } from '../../libs/service/dist/client/index.js';
import { eventually } from './steps.mjs';

const NETWORK_FILE = resolve(import.meta.dirname, '..', '..', 'libs/exposure/fixtures/toy-network.json');
const NETWORK = 'toy';
const NODE = 'apple';
const RAISE_AT = 'guarded';
const RAISE_AT_POINTS = 5;

export function connect({ CAPACITY_PORT, RISK_PORT, ALERTS_PORT }) {
  return {
    capacity: connectCapacity(`127.0.0.1:${CAPACITY_PORT}`),
    risk: connectRisk(`127.0.0.1:${RISK_PORT}`),
    alerts: connectAlerts(`127.0.0.1:${ALERTS_PORT}`),
  };
}

export async function putRule({ risk, alerts }, url, secret) {
  await risk.importNetwork({ document: await readFile(NETWORK_FILE, 'utf8') });
  await alerts.putRule({ rule: { id: 'check', network: NETWORK, scope: { all: true }, raiseAt: RAISE_AT, url, secret } });
}

/** Waits until so many facts are scored, so many days of history are there, and alerts has heard of all of it. */
export function settled(services, { facts, days }) {
  return eventually(async () => {
    const { unscored, networks } = await services.risk.getStatus({});
    const { points } = await services.risk.getHistory({ network: NETWORK, node: NODE });
    const state = await keptState(services);
    assert.deepEqual({ facts: state.facts, unscored, complete: networks[0].historyComplete, days: points.length }, { facts: String(facts), unscored: '0', complete: true, days });
    const { exposures } = await services.risk.listExposures({ network: NETWORK, atLeast: RAISE_AT_POINTS });
    const unheard = exposures.filter(({ node }) => !state.rules[0].raised.includes(node));
    assert.deepEqual(unheard, [], 'nodes that no alert has raised yet');
    assert.ok(state.deliveries.every((delivery) => delivery.state === 'delivered'));
    return state;
  });
}

/** All that must be there after a stop: facts, history, rules with what they have raised, alerts sent. */
export async function keptState({ risk, alerts }) {
  const { facts, quarantined } = await risk.getStatus({});
  const { points } = await risk.getHistory({ network: NETWORK, node: NODE });
  const { rules } = await alerts.listRules({ pageSize: 100 });
  const { deliveries } = await alerts.listDeliveries({ pageSize: 100 });
  return { facts, quarantined, points, rules, deliveries };
}
