import type { ExposuresEvent, NodeExposure, NowView } from '@chokepoint/console-service/contract';

/** The present with what has changed; the same object where nothing has, as a stream that begins tells everything once. */
export function withExposures(view: NowView, { asOf, changed }: Pick<ExposuresEvent, 'asOf' | 'changed'>): NowView {
  const told = new Map(changed.map((exposure) => [exposure.node, exposure]));
  const isNews = ({ id, now }: NowView['nodes'][number]) => told.has(id) && !isSame(now, told.get(id)!);
  if (!view.nodes.some(isNews)) return view;
  return { ...view, asOf, nodes: view.nodes.map((node) => (isNews(node) ? { ...node, now: told.get(node.id)! } : node)) };
}

/** Both come from one function of the API, so that their members stand in one order. */
function isSame(before: NodeExposure | undefined, after: NodeExposure): boolean {
  return before?.exposure === after.exposure && JSON.stringify(before) === JSON.stringify(after);
}
