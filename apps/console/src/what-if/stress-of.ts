import type { risk } from '@chokepoint/contracts/grpc';
import type { Asked } from './asked.js';
import { isLoss } from './scenario-of.js';

/** What the Risk Exposure Index says of the nodes that are lost whole, for as long as the longest loss; undefined where none is. */
export function stressRequest(asked: Asked): risk.StressRequest | undefined {
  const { network, version } = asked.known;
  const weeks = Math.max(0, ...losses(asked).map(({ fullWeeks }) => fullWeeks));
  return weeks > 0 && weeks < Infinity ? { network, version, weeks, lost: [{ nodes: lostNodes(asked) }] } : undefined;
}

/** Ids, each once. */
export function lostNodes(asked: Asked): string[] {
  return [...new Set(losses(asked).map(({ node }) => node))];
}

function losses({ known: { compiled }, scenario: { capacity }, parts }: Asked): Asked['scenario']['capacity'] {
  return capacity.filter(({ part, node }) => isLoss(parts[part]!) && compiled.nodeIndex.has(node));
}
