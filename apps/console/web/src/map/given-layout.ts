import type { MapLayout } from '@chokepoint/console-service/contract';

/** A layout of nodes called by letters, tier by tier, with lanes such as `a>b`; what stops what as `a!b`. */
export function layoutOf(tiers: readonly string[], lanes: readonly string[], stops: readonly string[] = []): MapLayout {
  const ids = tiers.flatMap((tier) => [...tier]);
  const pairs = lanes.map((lane) => lane.split('>').map((id) => ids.indexOf(id)) as [number, number]);
  return {
    network: 'letters',
    networkVersion: 1,
    collapse: 'none',
    expand: [],
    nodeCount: ids.length,
    width: tiers.length * 200,
    height: 300,
    nodeWidth: 150,
    nodeHeight: 22,
    tiers: tiers.map((_, tier) => ({ x: tier * 200, width: 150, kinds: [] })),
    nodes: tiers.flatMap((tier, column) => [...tier].map((id, row) => ({ id, name: id.toUpperCase(), tier: column, x: column * 200, y: row * 30, flow: 0.1 * (ids.length - ids.indexOf(id)), stops: stops.filter((each) => each[0] === id).map((each) => each[2]) }))),
    lanes: { from: pairs.map(([from]) => from), to: pairs.map(([, to]) => to), flow: pairs.map((_, lane) => 0.1 * (lane + 1)) },
    buyers: [...(tiers.at(-1) ?? '')],
  };
}
