import type { Streams } from '../../command-line/streams.js';
import { points } from '../../command-line/wording.js';
import type { ReceivedAlert } from './receiver.js';

interface AlertedNode {
  readonly node: string;
  readonly exposure: number | null;
}

interface Body {
  readonly type?: string;
  readonly data?: { readonly asOf?: string; readonly nodes?: readonly AlertedNode[]; readonly moreNodes?: number };
}

const MOST_NAMED = 3;

/** A webhook in one line: whether it is genuine, when, what, and the nodes it names. */
export function alertLine({ verdict, id, message }: ReceivedAlert, { colours }: Pick<Streams, 'colours'>): string {
  const seal = verdict === 'verified' ? colours.green('signature verified') : colours.red(`signature INVALID (${verdict})`);
  const { type = 'no type', data = {} } = (message ?? {}) as Body;
  const what = type.replace(/^chokepoint\.alert\./, '').replace(/\.v\d+$/, '');
  return ['alert', seal, data.asOf?.slice(0, 10) ?? id, what, nodesText(data.nodes ?? [], data.moreNodes ?? 0)].filter(Boolean).join('  ');
}

function nodesText(nodes: readonly AlertedNode[], moreNodes: number): string {
  const named = nodes.slice(0, MOST_NAMED).map(({ node, exposure }) => (exposure === null ? node : `${node} ${points(exposure)}`));
  const rest = nodes.length - named.length + moreNodes;
  return named.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
