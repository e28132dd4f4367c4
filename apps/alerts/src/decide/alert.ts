import type { Alert, ExposureChanged, LaneAlert } from '@chokepoint/contracts';
import { rankIncidents } from './incidents.js';
import type { Rule } from './rule.js';

export type AlertType = 'chokepoint.alert.raised.v1' | 'chokepoint.alert.cleared.v1';

/** When and with what the decided exposures were computed. */
export interface Moment {
  readonly asOf: string;
  readonly networkVersion: number;
  readonly modelVersion: string;
}

const MAX_NODES = 50;
const MAX_INCIDENTS = 10;
const MAX_BODY_BYTES = 20_000;

/** What the webhook carries. Its time is that of the scoring, so that the same decision is the same body. */
export function webhookBody(type: AlertType, data: Alert | LaneAlert): string {
  return JSON.stringify({ type, timestamp: data.asOf, data });
}

/** The data of an alert: the most exposed nodes and the strongest incidents, as many as are allowed and fit the webhook. */
export function alertOf(type: AlertType, rule: Rule, moment: Moment, changes: readonly ExposureChanged[]): Alert {
  const nodes = mostExposedFirst(changes);
  const incidents = rankIncidents(changes);
  const cut = (nodeCount: number, incidentCount: number): Alert => ({
    rule: rule.id,
    network: rule.network,
    networkVersion: moment.networkVersion,
    modelVersion: moment.modelVersion,
    asOf: moment.asOf,
    raiseAt: rule.threshold,
    nodes: nodes.slice(0, nodeCount).map(alertedNode),
    moreNodes: nodes.length - nodeCount,
    incidents: incidents.slice(0, incidentCount),
    moreIncidents: incidents.length - incidentCount,
  });
  return largestThatFits(type, cut, Math.min(nodes.length, MAX_NODES), Math.min(incidents.length, MAX_INCIDENTS));
}

/** Long names take room: nodes give way first, down to one, then incidents. */
function largestThatFits(type: AlertType, cut: (nodes: number, incidents: number) => Alert, nodes: number, incidents: number): Alert {
  let data = cut(nodes, incidents);
  while (Buffer.byteLength(webhookBody(type, data)) >= MAX_BODY_BYTES && (nodes > 1 || incidents > 0)) {
    if (nodes > 1) nodes--;
    else incidents--;
    data = cut(nodes, incidents);
  }
  return data;
}

function mostExposedFirst(changes: readonly ExposureChanged[]): ExposureChanged[] {
  return [...changes].sort((a, b) => (b.exposure ?? -1) - (a.exposure ?? -1) || (a.node < b.node ? -1 : 1));
}

function alertedNode({ node, exposure, level, timeToImpact, timeToRecovery, depth }: ExposureChanged): Alert['nodes'][number] {
  return { node, exposure, level, timeToImpact, timeToRecovery, depth };
}
