import type { Streams } from '../../command-line/streams.js';
import { points, rounded } from '../../command-line/wording.js';
import type { ReceivedAlert } from './receiver.js';

interface AlertedNode {
  readonly node: string;
  readonly exposure: number | null;
}

interface AlertedLane {
  readonly from: string;
  readonly to: string;
  readonly quantity?: number;
  readonly days: number;
}

interface AlertData {
  readonly asOf?: string;
  /** What a rule on lanes watches. */
  readonly on?: string;
  readonly nodes?: readonly AlertedNode[];
  readonly moreNodes?: number;
  readonly lanes?: readonly AlertedLane[];
  readonly moreLanes?: number;
}

interface Body {
  readonly type?: string;
  readonly data?: AlertData;
}

const MOST_NAMED = 3;

/** A webhook in one line: whether it is genuine, when, what, and the nodes or lanes it names. */
export function alertLine({ verdict, id, message }: ReceivedAlert, { colours }: Pick<Streams, 'colours'>): string {
  const seal = verdict === 'verified' ? colours.green('signature verified') : colours.red(`signature INVALID (${verdict})`);
  const { type = 'no type', data = {} } = (message ?? {}) as Body;
  const what = type.replace(/^chokepoint\.alert\./, '').replace(/\.v\d+$/, '');
  const about = data.lanes ? lanesText(data.lanes, data.moreLanes) : nodesText(data.nodes ?? [], data.moreNodes);
  return ['alert', seal, data.asOf?.slice(0, 10) ?? id, [what, data.on].filter(Boolean).join(' '), about].filter(Boolean).join('  ');
}

function nodesText(nodes: readonly AlertedNode[], more = 0): string {
  return firstNamed(nodes.map(({ node, exposure }) => (exposure === null ? node : `${node} ${points(exposure)}`)), more);
}

function lanesText(lanes: readonly AlertedLane[], more = 0): string {
  return firstNamed(lanes.map(({ from, to, quantity, days }) => `${from} → ${to} ${[quantity && `${rounded(quantity)} units`, `${rounded(days)} d`].filter(Boolean).join(' ')}`), more);
}

function firstNamed(texts: readonly string[], more: number): string {
  const named = texts.slice(0, MOST_NAMED);
  const rest = texts.length - named.length + more;
  return named.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
