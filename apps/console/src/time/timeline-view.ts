import type { risk } from '@chokepoint/contracts/grpc';
import type { NodeIdentity, Timeline } from '../contract/index.js';
import { identityOf, type KnownNetwork } from '../services/network-reader.js';

/** Puts the messages of a timeline together, for a page that shows one day after another. */
export async function timelineOf({ network, version, document }: KnownNetwork, messages: AsyncIterable<risk.GetTimelineResponse>): Promise<Timeline> {
  const known = new Map(document.nodes.map((node) => [node.id, identityOf(node)]));
  const view: Timeline = { network, networkVersion: version, nodes: [], levelBounds: [], versions: [], counts: [], places: [], exposures: [] };
  for await (const { head, days } of messages) {
    if (head) {
      view.nodes = head.nodes.map((id): NodeIdentity => known.get(id) ?? { id, name: id });
      view.levelBounds = head.levelBounds;
      if (head.firstDay) view.firstDay = head.firstDay;
    }
    if (days) addDays(view, days);
  }
  return view;
}

function addDays(view: Timeline, { offset, networkVersions, beforeFirstVersion, counts, places, exposures }: risk.TimelineDays): void {
  for (const [day, version] of networkVersions.entries()) {
    const beforeFirst = beforeFirstVersion[day] ?? false;
    const last = view.versions.at(-1);
    if (last?.version !== version || last.beforeFirst !== beforeFirst) view.versions.push({ from: offset + day, version, beforeFirst });
  }
  view.counts = view.counts.concat(counts);
  view.places = view.places.concat(places);
  view.exposures = view.exposures.concat(exposures.map((points) => Math.round(points * 100) / 100));
}
