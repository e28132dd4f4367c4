import { compareUtf8 } from '@chokepoint/network';

/** What alone stops a node. */
export interface LoneStops {
  readonly nodes: readonly string[];
  readonly owners: readonly string[];
  readonly countries: readonly string[];
}

/** What alone stops every one of some nodes, each in UTF-8 order; nothing where there are none. */
export function sharedChokepoints(stops: readonly LoneStops[]): LoneStops {
  return { nodes: inAll(stops.map(({ nodes }) => nodes)), owners: inAll(stops.map(({ owners }) => owners)), countries: inAll(stops.map(({ countries }) => countries)) };
}

function inAll([first = [], ...others]: readonly (readonly string[])[]): string[] {
  return first.filter((name) => others.every((names) => names.includes(name))).sort(compareUtf8);
}
