import { levelOf } from '@chokepoint/exposure';
import { bullets, MOST_ROWS, othersText, paragraphs } from '../../command-line/paragraphs.js';
import type { Streams } from '../../command-line/streams.js';
import { table, type Column } from '../../command-line/table.js';
import { depthText, difference, levelText, points, weeks } from '../../command-line/wording.js';
import { type Focus, inFocusFirst } from '../focus.js';
import { changeText } from './change-sentence.js';
import { NOTHING_DISTURBED } from './question-text.js';
import type { WhatIfAnswer } from './what-if-answer.js';
import { lastsElsewhere, whyUnmoved } from './why-unmoved.js';

const COLUMNS: readonly Column[] = [
  { title: 'node' },
  { title: 'present', align: 'right' },
  { title: 'exposure', align: 'right' },
  { title: 'difference', align: 'right' },
  { title: 'level' },
  { title: 'first short week', align: 'right' },
  { title: 'worst shortfall' },
  { title: 'recovered in week', align: 'right' },
];
const MOST_SENTENCES = 5;

/** What would be beside what is: those that it moves most, in sentences and a table. @param what such as `Without tsmc-n5` @param lost ids of what is lost */
export function whatIfText(streams: Pick<Streams, 'colours'>, answer: WhatIfAnswer, what: string, focus: Focus, lost: readonly string[] = []): string {
  const size = (node: string) => Math.abs(answer.difference[node] ?? answer.exposure[node]);
  const ranked = movedNodes(answer).sort((a, b) => size(b) - size(a));
  const shown = ranked.slice(0, MOST_ROWS);
  const told = inFocusFirst(focus, ranked, (node) => node, size).slice(0, MOST_SENTENCES);
  const sentences = told.map((node) => `${what}, ${changeText(node, answer.present[node], answer.exposure[node])}`);
  const still = Object.keys(answer.exposure).length - ranked.length;
  return paragraphs(
    answer.presentAsOf !== undefined && `The present is that of ${answer.presentAsOf}. Weeks count from then on.`,
    sentences.length > 0 ? bullets(sentences) : `${what}, no exposure changes.${what === NOTHING_DISTURBED ? '' : ` ${whyUnmoved(answer)}`}`,
    shown.length > 0 && table(streams, COLUMNS, shown.map((node) => row(streams, answer, node))),
    othersText(ranked.length - shown.length, 'node that changes', 'nodes that change'),
    shown.length > 0 && still > 0 && `${still === 1 ? '1 node does not change.' : `${still} nodes do not change.`}${lastsElsewhere(answer, ranked, lost)}`,
    notesText(answer.notes),
  );
}

/** Changes that read 0.0 are none. */
function movedNodes({ exposure, difference: differences }: WhatIfAnswer): string[] {
  return Object.keys(exposure).filter((node) => Number(points(Math.abs(differences[node] ?? exposure[node]))) > 0);
}

function row(streams: Pick<Streams, 'colours'>, answer: WhatIfAnswer, node: string): string[] {
  const { exposure, present, difference: differences, timeToImpact, depth, timeToRecovery } = answer;
  const compared = [optional(present[node], points), points(exposure[node]), optional(differences[node], difference)];
  return [node, ...compared, levelText(streams, levelOf(exposure[node])), weeks(timeToImpact[node]), depthText(depth[node]), weeks(timeToRecovery[node])];
}

function optional(value: number | null, text: (value: number) => string): string {
  return value === null ? '–' : text(value);
}

/** Shares that gave way and the like: whoever reads the numbers must know. */
export function notesText(notes: WhatIfAnswer['notes']): string | false {
  return notes.length > 0 && `In the changed network:\n${bullets(notes.map(({ message }) => message))}`;
}
