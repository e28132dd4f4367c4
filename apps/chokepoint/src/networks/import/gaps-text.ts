import type { NetworkGaps } from '@chokepoint/network';
import { bullets, MOST_ROWS, othersText, paragraphs } from '../../command-line/paragraphs.js';
import { count, firstOf } from '../../command-line/wording.js';

const MOST_NAMED = 5;

/** What was filled in, and what was left open; empty where the document says everything. */
export function gapsText({ filledShares, withoutOwner, withoutCountry }: NetworkGaps): string {
  const lines = [...filledShares.slice(0, MOST_ROWS).map(sharesText), ...openText(withoutOwner, 'owner'), ...openText(withoutCountry, 'country')];
  return lines.length === 0 ? '' : paragraphs(bullets(lines), othersText(filledShares.length - MOST_ROWS, 'requirement with shares filled in', 'requirements with shares filled in'));
}

function sharesText({ to, input, lanes, share }: NetworkGaps['filledShares'][number]): string {
  const percent = `${Number((100 * share).toFixed(2))} %`;
  return `${to}/${input}: ${count(lanes, 'lane')} without a share ${lanes === 1 ? `gets ${percent}` : `get ${percent} each`}`;
}

function openText(nodes: readonly string[], what: string): string[] {
  if (nodes.length === 0) return [];
  return [`${count(nodes.length, 'node')} without ${what === 'owner' ? 'an' : 'a'} ${what}, which no loss of ${what === 'owner' ? 'an owner' : 'a country'} will touch: ${firstOf(nodes, MOST_NAMED)}`];
}
