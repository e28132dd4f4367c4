import type { NetworkDocument } from '@chokepoint/network';
import { paragraphs } from '../../command-line/paragraphs.js';
import type { Streams } from '../../command-line/streams.js';
import { table, type Column } from '../../command-line/table.js';
import { count, firstOf } from '../../command-line/wording.js';

const COLUMNS: readonly Column[] = [
  { title: 'kind' },
  { title: 'nodes', align: 'right' },
  { title: 'owners', align: 'right' },
  { title: 'countries', align: 'right' },
  { title: 'largest owners' },
];
const MOST_NAMED = 5;
const MOST_OWNERS = 3;

type Node = NetworkDocument['nodes'][number];

/** A network in figures: how much of what there is, by kind, in the order of the document. */
export function networkSummary(streams: Pick<Streams, 'colours'>, { nodes, requirements, supplies }: NetworkDocument): string {
  const [owners, countries] = [mostFirst(nodes, 'owner'), mostFirst(nodes, 'country')];
  return paragraphs(
    `${count(nodes.length, 'node')}, ${count(requirements.length, 'requirement')}, ${count(supplies.length, 'lane')}, ${count(nodes.filter(({ demand }) => demand > 0).length, 'node')} with final demand`,
    [groupText(owners, 'owner', 'owners', nodes), groupText(countries, 'country', 'countries', nodes)].join('\n'),
    nodes.length > 0 && table(streams, COLUMNS, byKind(nodes).map(row)),
  );
}

function groupText(names: readonly string[], singular: 'owner' | 'country', plural: string, nodes: readonly Node[]): string {
  const without = nodes.filter((node) => !node[singular]).length;
  const named = names.length > 0 ? `: ${firstOf(names, MOST_NAMED)}` : '';
  return `${count(names.length, singular, plural)}${named}${without > 0 ? ` (${count(without, 'node')} without)` : ''}`;
}

function byKind(nodes: readonly Node[]): [string, Node[]][] {
  return [...grouped(nodes, 'kind')];
}

function row([kind, nodes]: [string, Node[]]): string[] {
  const owners = mostFirst(nodes, 'owner');
  return [kind || 'no kind', String(nodes.length), String(owners.length), String(mostFirst(nodes, 'country').length), firstOf(owners, MOST_OWNERS)];
}

/** Names by how many nodes have them, most first. */
function mostFirst(nodes: readonly Node[], field: 'owner' | 'country'): string[] {
  const groups = [...grouped(nodes, field)].filter(([name]) => name !== '');
  return groups.sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
}

function grouped(nodes: readonly Node[], field: 'kind' | 'owner' | 'country'): Map<string, Node[]> {
  const groups = new Map<string, Node[]>();
  for (const node of nodes) {
    const name = node[field] ?? '';
    const group = groups.get(name);
    if (group) group.push(node);
    else groups.set(name, [node]);
  }
  return groups;
}
