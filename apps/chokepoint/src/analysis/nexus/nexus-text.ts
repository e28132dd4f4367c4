import { MOST_ROWS, othersText, paragraphs } from '../../command-line/paragraphs.js';
import type { Streams } from '../../command-line/streams.js';
import { table, type Column } from '../../command-line/table.js';

const COLUMNS: readonly Column[] = [
  { title: 'rank', align: 'right' },
  { title: 'id' },
  { title: 'ESRI', align: 'right' },
  { title: 'of all output', align: 'right' },
  { title: 'of all risk', align: 'right' },
];
const MOST_SENTENCES = 3;

/** By id: the share of all output that stops when it stops (ESRI). */
export type Nexus = Readonly<Record<string, number>>;

/** Who matters most to the whole, as a ranking; the first of it in sentences. */
export function nexusText(streams: Pick<Streams, 'colours'>, esri: Nexus): string {
  const ranked = Object.entries(esri).sort(([, a], [, b]) => b - a);
  const total = ranked.reduce((sum, [, index]) => sum + index, 0);
  const shown = ranked.slice(0, MOST_ROWS);
  const rows = shown.map(([id, index], place) => [String(place + 1), id, index.toFixed(4), share(index), share(total > 0 ? index / total : 0)]);
  return paragraphs(sentences(ranked, total), table(streams, COLUMNS, rows), othersText(ranked.length - shown.length, 'row'));
}

function sentences(ranked: readonly (readonly [string, number])[], total: number): string {
  if (!(total > 0)) return 'Nobody who stops takes anything of the others with it.';
  const first = ranked.slice(0, MOST_SENTENCES).filter(([, index]) => index > 0);
  const each = first.map(([id, index]) => `If ${id} stops, ${share(index)} of all output stops.`);
  const together = first.reduce((sum, [, index]) => sum + index, 0) / total;
  const concentrated = ranked.length > first.length ? [`The first ${first.length} of ${ranked.length} hold ${share(together)} of all systemic risk.`] : [];
  return [...each, ...concentrated].join('\n');
}

function share(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
