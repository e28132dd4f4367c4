import type { NodeStructure } from '@chokepoint/workers';
import { count, firstOf, listed } from '../../command-line/wording.js';

const MOST_NAMED = 6;

/** What alone can stop a node, in a sentence. */
export function chokepointSentence(node: string, { nodes, owners, countries }: NodeStructure['chokepoints']): string {
  const parts = [part(nodes, 'node'), part(owners, 'owner'), part(countries, 'country', 'countries')].filter((text) => text !== '');
  if (parts.length === 0) return `No other node, owner or country can stop ${node} alone.`;
  const choice = nodes.length + owners.length + countries.length > 1 ? 'any one of ' : '';
  return `${node} stops with ${choice}${listed(parts, 'or')}.`;
}

function part(names: readonly string[], singular: string, plural?: string): string {
  return names.length === 0 ? '' : `${count(names.length, singular, plural)} (${firstOf(names, MOST_NAMED)})`;
}
