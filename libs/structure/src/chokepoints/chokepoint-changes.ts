import { compareUtf8, type CompiledNetwork } from '@chokepoint/network';
import { type Chokepoints, chokepointsOf } from './chokepoints-of.js';

/** What alone can stop a node now and could not before, or the other way round. */
export interface ChokepointChange {
  readonly node: string;
  readonly gained: Chokepoints;
  readonly lost: Chokepoints;
}

/**
 * How the chokepoints of nodes differ between two networks, in the order of the node ids. Of a node that is new all are
 * gained; a node that is gone can no longer be stopped and is left out.
 */
export function chokepointChanges(before: CompiledNetwork, after: CompiledNetwork): ChokepointChange[] {
  const was = chokepointsOf(before);
  return chokepointsOf(after)
    .map((is, node) => changeOf(after.nodeIds[node], was[before.nodeIndex.get(after.nodeIds[node]) ?? -1] ?? NONE, is))
    .filter(({ gained, lost }) => !isEmpty(gained) || !isEmpty(lost))
    .sort((a, b) => compareUtf8(a.node, b.node));
}

const NONE: Chokepoints = { nodes: [], owners: [], countries: [] };

function changeOf(node: string, was: Chokepoints, is: Chokepoints): ChokepointChange {
  return { node, gained: beyond(is, was), lost: beyond(was, is) };
}

/** What of `these` is not in `those`. */
function beyond(these: Chokepoints, those: Chokepoints): Chokepoints {
  const without = (kind: keyof Chokepoints) => {
    const known = new Set(those[kind]);
    return these[kind].filter((name) => !known.has(name));
  };
  return { nodes: without('nodes'), owners: without('owners'), countries: without('countries') };
}

function isEmpty({ nodes, owners, countries }: Chokepoints): boolean {
  return nodes.length + owners.length + countries.length === 0;
}
