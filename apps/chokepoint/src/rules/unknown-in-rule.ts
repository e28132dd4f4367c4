import { status } from '@grpc/grpc-js';
import type { alerts } from '@chokepoint/contracts/grpc';
import { unknownName } from '@chokepoint/network';
import { CallError, type Message, type RiskConnection } from '@chokepoint/service/client';

/** As much of a network document as rules are about. */
interface Known {
  readonly nodes?: readonly { readonly id: string; readonly owner?: string; readonly kind?: string }[];
}

/**
 * What of a rule nothing is known of. It may come later, so that the rule is taken; but who misspelt a name wants to know.
 * @returns a sentence for each name
 */
export async function unknownInRule(rule: Message<alerts.Rule>, risk: Pick<RiskConnection, 'getNetwork' | 'listLanes'>): Promise<string[]> {
  try {
    return await (rule.on === 'delivery.overdue' || rule.on === 'lane.drifting' ? unknownLanes(rule.scope, risk) : unknownNodes(rule, risk));
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    if (error.code === status.NOT_FOUND) return [error.details];
    if (error.code === status.INVALID_ARGUMENT) return error.violations.map(({ description }) => description);
    return [`whether its names are known could not be found out: ${error.details}`];
  }
}

async function unknownLanes(scope: Message<alerts.Scope> | undefined, risk: Pick<RiskConnection, 'listLanes'>): Promise<string[]> {
  const { from, to, input } = scope?.lane ?? { from: scope?.vendor };
  if (!from) return [];
  const list = (name: string | null | undefined) => (name ? [name] : []);
  const { lanes } = await risk.listLanes({ filter: { vendors: [from], buyers: list(to), inputs: list(input) }, pageSize: 1 });
  const lane = [from, ...list(to), ...list(input)].join(', ');
  return lanes.length > 0 ? [] : [`nothing was ordered yet of ${lane}`];
}

async function unknownNodes({ network = '', scope }: Message<alerts.Rule>, risk: Pick<RiskConnection, 'getNetwork'>): Promise<string[]> {
  const { document, network: name } = await risk.getNetwork({ network });
  const { nodes = [] } = JSON.parse(document) as Known;
  const of = (what: 'id' | 'owner' | 'kind') => nodes.flatMap((node) => node[what] ?? []);
  const named = { node: [scope?.node, of('id')], owner: [scope?.owner, of('owner')], kind: [scope?.kind, of('kind')] } as const;
  return Object.entries(named).flatMap(([what, [asked, known]]) => (asked && !known.includes(asked) ? [`network ${name}: ${unknownName({ what, name: asked, known })}`] : []));
}
