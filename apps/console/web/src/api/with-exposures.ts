import type { ExposuresEvent, NodeExposure, NowView } from '@chokepoint/console-service/contract';

/** The present with what has changed; the same object where nothing has, as a stream that begins tells everything once. */
export function withExposures(view: NowView, { asOf, changed }: Pick<ExposuresEvent, 'asOf' | 'changed'>): NowView {
  const told = new Map(changed.map((exposure) => [exposure.node, exposure]));
  const nodes = view.nodes.map((node) => {
    const now = told.get(node.id);
    return now === undefined || isSame(node.now, now) ? node : { ...node, now };
  });
  return nodes.every((node, place) => node === view.nodes[place]) ? view : { ...view, asOf, nodes };
}

/** Both come from one function of the API, so that their members stand in one order. */
function isSame(before: NodeExposure | undefined, after: NodeExposure): boolean {
  return before?.exposure === after.exposure && JSON.stringify(before) === JSON.stringify(after);
}
