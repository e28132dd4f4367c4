import { bullets, MOST_ROWS, othersText, paragraphs } from '../../command-line/paragraphs.js';
import type { Streams } from '../../command-line/streams.js';
import { table, type Column } from '../../command-line/table.js';
import { count, listed, points } from '../../command-line/wording.js';
import { type Focus, inFocusFirst } from '../focus.js';
import type { LatentAnswer, PointsByNode } from './latent-answer.js';

const COLUMNS: readonly Column[] = [{ title: 'node' }, { title: 'latent exposure', align: 'right' }];
const MOST_GROUPS = 5;
const MOST_NAMED = 4;
const MOST_BUYERS = 8;
/** A node with less reads low: see the levels of exposure. */
const GUARDED = 5;

/** Exposure to what has not happened: by node, then what the largest owners and countries would do. */
export function latentText(streams: Pick<Streams, 'colours'>, { nodes, owners, countries }: LatentAnswer, focus: Focus): string {
  const { bold } = streams.colours;
  const ranked = Object.entries(nodes).sort(([, a], [, b]) => b - a);
  const shown = ranked.slice(0, MOST_ROWS);
  const buyers = ranked.filter(([node]) => focus.has(node)).slice(0, MOST_BUYERS);
  return paragraphs(
    bold('Latent exposure: points expected within a year from the hazards of all nodes'),
    buyers.length > 0 && `Of those who sell to final demand, the most: ${listed(buyers.map(([node, latent]) => `${node} ${points(latent)}`))}.`,
    table(streams, COLUMNS, shown.map(([node, latent]) => [node, latent.toFixed(2)])),
    othersText(ranked.length - shown.length, 'node'),
    groupsText(bold('If an owner lost everything at once'), 'owner', owners, focus),
    groupsText(bold('If everything in a country were lost at once'), 'country', countries, focus),
  );
}

function groupsText(title: string, what: 'owner' | 'country', groups: LatentAnswer['owners'], focus: Focus): string | false {
  const ranked = Object.entries(groups).sort(([, a], [, b]) => weight(b, focus) - weight(a, focus));
  const sentences = ranked.slice(0, MOST_GROUPS).map(([name, exposures]) => groupSentence(what, name, exposures, focus));
  const others = othersText(ranked.length - sentences.length, what, what === 'owner' ? 'owners' : 'countries');
  return ranked.length > 0 && paragraphs(title, bullets(sentences), others);
}

/** What it does to those in focus; where nobody is, to all. */
function weight(exposures: PointsByNode, focus: Focus): number {
  return Object.entries(exposures).reduce((sum, [node, exposure]) => sum + (focus.size === 0 || focus.has(node) ? exposure : 0), 0);
}

export function groupSentence(what: 'owner' | 'country', name: string, exposures: PointsByNode, focus: Focus): string {
  const ranked = inFocusFirst(focus, Object.entries(exposures), ([node]) => node, ([, exposure]) => exposure);
  const exposed = ranked.filter(([, exposure]) => exposure >= GUARDED);
  const loss = what === 'owner' ? `If ${name} lost everything` : `If everything in ${name} were lost`;
  if (exposed.length === 0) return `${loss}, no node would be exposed by ${GUARDED} points or more.`;
  const worst = exposed.slice(0, MOST_NAMED).map(([node, exposure]) => `${node} ${points(exposure)}`);
  return `${loss}, ${count(exposed.length, 'node')} would be exposed by ${GUARDED} points or more${exposed.length > worst.length ? ', among them' : ':'} ${listed(worst)}.`;
}
