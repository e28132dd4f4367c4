import type { risk } from '@chokepoint/contracts/grpc';
import type { NetworkDocument } from '@chokepoint/network';
import type { Level, PreviewedNode, ReportPreview } from '../contract/index.js';

const SHOWN = new Set(['buyer', 'system']);
/** Less does not show in a number with one decimal. */
const MOVED = 0.05;

/** Buyers and systems before and after, those that move most first; then those most exposed. */
export function previewOf(asOf: string, { nodes: known }: NetworkDocument, before: readonly risk.SimulatedNode[], after: readonly risk.SimulatedNode[], effect: ReportPreview['effect']): ReportPreview {
  const later = new Map(after.map((each) => [each.node, each]));
  const identities = new Map(known.map((node) => [node.id, node]));
  const all = before.flatMap((each) => {
    const then = later.get(each.node);
    const { name = each.node, kind = '' } = identities.get(each.node) ?? {};
    return then ? [{ node: each.node, name, kind, before: scoreOf(each), after: scoreOf(then), difference: then.exposure - each.exposure }] : [];
  });
  const moved = all.filter(({ difference }) => Math.abs(difference) >= MOVED).length;
  return { asOf, effect: effect === 'changes' && moved === 0 ? 'same' : effect, moved, nodes: all.filter(({ kind }) => SHOWN.has(kind)).toSorted(byEffect) };
}

function byEffect(a: PreviewedNode, b: PreviewedNode): number {
  return Math.abs(b.difference) - Math.abs(a.difference) || b.after.exposure - a.after.exposure;
}

function scoreOf({ exposure, level, timeToImpact, timeToRecovery }: risk.SimulatedNode): PreviewedNode['before'] {
  return {
    exposure,
    level: level as Level,
    ...(typeof timeToImpact === 'number' && { timeToImpact }),
    ...(typeof timeToRecovery === 'number' && { timeToRecovery }),
  };
}
