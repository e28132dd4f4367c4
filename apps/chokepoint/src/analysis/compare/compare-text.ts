import { bullets, MOST_ROWS, othersText, paragraphs } from '../../command-line/paragraphs.js';
import type { Streams } from '../../command-line/streams.js';
import { table, type Column } from '../../command-line/table.js';
import { difference as signed, points } from '../../command-line/wording.js';
import { type Focus, inFocusFirst } from '../focus.js';
import { changeText } from '../what-if/change-sentence.js';
import { notesText } from '../what-if/what-if-text.js';
import type { CompareAnswer, Compared } from './compare-answer.js';

const COLUMNS: readonly Column[] = [
  { title: 'node' },
  { title: 'before', align: 'right' },
  { title: 'after', align: 'right' },
  { title: 'difference', align: 'right' },
];
const MOST_SENTENCES = 5;

/** The nodes that change most, in sentences and a table. @param what such as `With G instead of F` */
export function compareText(streams: Pick<Streams, 'colours'>, { nodes, notes }: CompareAnswer, what: string, focus: Focus): string {
  const changed = Object.entries(nodes).filter(([, node]) => changes(node));
  const ranked = changed.sort(([, a], [, b]) => size(b) - size(a));
  const shown = ranked.slice(0, MOST_ROWS);
  const told = inFocusFirst(focus, ranked, ([id]) => id, ([, node]) => size(node)).slice(0, MOST_SENTENCES);
  const sentences = told.map(([id, { before, after }]) => `${what}, ${changeText(id, before, after)}`);
  const still = Object.keys(nodes).length - ranked.length;
  return paragraphs(
    sentences.length > 0 ? bullets(sentences) : `${what}, no exposure changes.`,
    shown.length > 0 && table(streams, COLUMNS, shown.map(row)),
    othersText(ranked.length - shown.length, 'node that changes', 'nodes that change'),
    shown.length > 0 && still > 0 && (still === 1 ? '1 node does not change.' : `${still} nodes do not change.`),
    notesText(notes),
  );
}

/** A change that reads 0.0 is none; a node that comes or goes is one. */
function changes({ difference }: Compared): boolean {
  return difference === null || signed(difference) !== '0.0';
}

function size({ before, after, difference }: Compared): number {
  return Math.abs(difference ?? before ?? after ?? 0);
}

function row([id, { before, after, difference }]: readonly [string, Compared]): string[] {
  return [id, before === null ? '–' : points(before), after === null ? '–' : points(after), difference === null ? '–' : signed(difference)];
}
