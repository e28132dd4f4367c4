import type { NodeStructure } from '@chokepoint/workers';
import { bullets, MOST_ROWS, othersText, paragraphs } from '../../command-line/paragraphs.js';
import type { Streams } from '../../command-line/streams.js';
import { table, type Column } from '../../command-line/table.js';
import { whole } from '../../command-line/wording.js';
import { type Focus, inFocusFirst } from '../focus.js';
import { chokepointSentence } from './chokepoint-sentence.js';
import { findingSentences } from './findings.js';
import type { InputConcentration, StructureAnswer } from './structure-answer.js';

const COLUMNS: readonly Column[] = [
  { title: 'node' },
  { title: 'input' },
  { title: 'effective vendors', align: 'right' },
  { title: 'vendor HHI', align: 'right' },
  { title: 'most concentrated behind it' },
  { title: 'owner HHI', align: 'right' },
  { title: 'gap', align: 'right' },
];

interface Input extends InputConcentration {
  readonly node: string;
  readonly input: string;
}

/** Chokepoints and false diversification in sentences, concentration in a table. */
export function structureText(streams: Pick<Streams, 'colours'>, { chokepoints, concentration }: StructureAnswer, focus: Focus): string {
  const { bold } = streams.colours;
  const inputs = Object.entries(concentration).flatMap(([node, byInput]) => Object.entries(byInput).map(([input, figures]): Input => ({ node, input, ...figures })));
  return paragraphs(bold('Chokepoints'), chokepointsText(chokepoints, focus), bold('False diversification'), findingsText(inputs), bold('Concentration'), concentrationText(streams, inputs));
}

function chokepointsText(chokepoints: StructureAnswer['chokepoints'], focus: Focus): string {
  const number = ({ nodes, owners, countries }: NodeStructure['chokepoints']) => nodes.length + owners.length + countries.length;
  const ranked = inFocusFirst(focus, Object.entries(chokepoints), ([node]) => node, ([, found]) => number(found));
  const sentences = ranked.slice(0, MOST_ROWS).map(([node, found]) => chokepointSentence(node, found));
  return paragraphs(bullets(sentences), othersText(ranked.length - sentences.length, 'node'));
}

function gapOf({ falseDiversification }: Input): number {
  return falseDiversification?.gap ?? 0;
}

function findingsText(inputs: readonly Input[]): string {
  const sentences = findingSentences(inputs);
  if (sentences.length === 0) return 'None: no kind of node behind an input is more concentrated than its vendors.';
  return paragraphs(bullets(sentences.slice(0, MOST_ROWS)), othersText(sentences.length - MOST_ROWS, 'finding'));
}

function concentrationText(streams: Pick<Streams, 'colours'>, inputs: readonly Input[]): string {
  if (inputs.length === 0) return 'Nothing is bought.';
  const ranked = [...inputs].sort((a, b) => gapOf(b) - gapOf(a) || b.vendorHHI - a.vendorHHI);
  const shown = ranked.slice(0, MOST_ROWS);
  return paragraphs(table(streams, COLUMNS, shown.map(row)), othersText(ranked.length - shown.length, 'input'));
}

function row(input: Input): string[] {
  const { node, vendorEffective, vendorHHI, byKind } = input;
  const most = Object.entries(byKind).reduce<[string, number]>((most, [kind, { ownerHHI }]) => (ownerHHI > most[1] ? [kind, ownerHHI] : most), ['', 0]);
  const [kind, ownerHHI] = input.falseDiversification ? [input.falseDiversification.kind, vendorHHI + gapOf(input)] : most;
  return [node, input.input, vendorEffective.toFixed(1), whole(vendorHHI), kind || 'no kind', whole(ownerHHI), gapOf(input) > 0 ? whole(gapOf(input)) : ''];
}
