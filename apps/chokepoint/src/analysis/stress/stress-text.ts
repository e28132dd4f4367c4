import { bullets, MOST_ROWS, othersText, paragraphs } from '../../command-line/paragraphs.js';
import type { Streams } from '../../command-line/streams.js';
import { table, type Column } from '../../command-line/table.js';
import { amount, duration, listed, percent } from '../../command-line/wording.js';
import type { StressAnswer, StressedLoss, StressedLosses } from './stress-answer.js';

type Entry = readonly [id: string, StressedLoss];

const TITLES: Readonly<Record<keyof StressAnswer, string>> = { scenarios: 'Nodes', owners: 'Owners, everything lost at once', countries: 'Countries, everything lost at once' };
const MOST_SENTENCES = 3;
const PROJECTED_WEEKS = 52;
const HORIZONS =
  `At best: what the best response loses over the weeks that the loss lasts. Uncoordinated: what the projection loses over ${PROJECTED_WEEKS} weeks, ` +
  'since such losses come late. The horizons differ, and so what coordination could save is an estimate.';

/** Losses by class, the costliest first: sentences, then a table. */
export function stressText(streams: Pick<Streams, 'colours'>, answer: StressAnswer): string {
  const classes = (Object.keys(TITLES) as (keyof StressAnswer)[]).filter((name) => Object.keys(answer[name]).length > 0);
  return paragraphs(...classes.map((name) => classText(streams, TITLES[name], answer[name])), HORIZONS);
}

function classText(streams: Pick<Streams, 'colours'>, title: string, losses: StressedLosses): string {
  const ranked = Object.entries(losses).sort(([, a], [, b]) => b.rei - a.rei || b.projectedLoss - a.projectedLoss);
  const shown = ranked.slice(0, MOST_ROWS);
  const sentences = shown.slice(0, MOST_SENTENCES).map(lossSentence);
  return paragraphs(streams.colours.bold(title), bullets(sentences), table(streams, COLUMNS, shown.map(row)), othersText(ranked.length - shown.length, 'loss', 'losses'), excessText(shown));
}

const COLUMNS: readonly Column[] = [
  { title: 'lost' },
  { title: 'weeks', align: 'right' },
  { title: 'REI', align: 'right' },
  { title: 'at best', align: 'right' },
  { title: 'uncoordinated', align: 'right' },
  { title: 'coordination could save', align: 'right' },
  { title: 'first loss after', align: 'right' },
];

function row([id, loss]: Entry): string[] {
  const saved = savedShare(loss);
  return [id, String(loss.weeks), loss.rei.toFixed(3), amount(loss.loss), amount(loss.projectedLoss), saved === undefined ? '–' : percent(saved), surviving(loss)];
}

function surviving({ tts }: StressedLoss): string {
  if (tts === null) return 'never';
  return tts === 0 ? 'at once' : duration(tts);
}

/** Of the uncoordinated loss; undefined where the best response is no smaller, as its weeks may be others. */
function savedShare({ loss, projectedLoss }: StressedLoss): number | undefined {
  return projectedLoss > loss ? 1 - loss / projectedLoss : undefined;
}

/** One loss as a planner can pass it on. */
export function lossSentence([id, loss]: Entry): string {
  const what = `Without ${id.replaceAll(/,(?=\S)/g, ', ')} for ${duration(loss.weeks)}`;
  return `${what}, ${costText(loss)}. ${survivalText(loss)}`;
}

function costText(stressed: StressedLoss): string {
  const { weeks, loss, projectedLoss } = stressed;
  if (loss === 0 && projectedLoss === 0) return 'nothing is lost, whether anybody coordinates or not';
  const saved = savedShare(stressed);
  const atBest = `${amount(loss)} of value is lost at best over ${weeks === 1 ? 'that week' : 'these weeks'}`;
  const uncoordinated = `${amount(projectedLoss)} over ${PROJECTED_WEEKS} weeks when nobody coordinates`;
  return `${atBest}, and ${uncoordinated}${saved === undefined ? '' : `: coordination could save ${percent(saved)}`}`;
}

function survivalText({ tts }: StressedLoss): string {
  if (tts === null) return 'However long it lasts, the best response never loses a unit.';
  if (tts === 0) return 'The first unit is lost at once, whatever anybody does.';
  return `The first unit is lost after ${duration(tts)} at the earliest.`;
}

/** Lost demand has no upper bound in the published program; where that matters, whoever reads the loss must know. */
function excessText(shown: readonly Entry[]): string | false {
  const relieved = shown.filter(([, { excess }]) => excess !== undefined).map(([id, { excess }]) => `${id} (${listed(excess!)})`);
  return relieved.length > 0 && `Of these, the best response gives up more than the demand of some nodes, because others need it more: ${listed(relieved)}.`;
}
