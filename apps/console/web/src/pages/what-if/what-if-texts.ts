import type { WhatIfPart, WhatIfProgress } from '@chokepoint/console-service/contract';
import { countryName } from '../../texts/country-name.js';
import { shared } from '../../texts/en.js';
import type { AnswerPoint, Moved } from './answer-point.js';
import type { Ask, FieldProblem } from './part-fields.js';

type NameOf = (id: string) => string;

const percent = (share: number) => `${Number((share * 100).toFixed(1))} %`;
const signed = (points: number) => `${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points).toFixed(1)}`;
const listed = (names: readonly string[]) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);
const few = (names: readonly string[]) => (names.length > 3 ? `${names.length} others` : listed(names));
const forWeeks = (weeks: number | undefined) => (weeks === undefined ? ' until it has recovered' : ` for ${shared.weeks(weeks)}`);
const amount = (value: number) => new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 }).format(value);

const MOST_NAMED = 3;
const ASKS: Record<Ask, string> = {
  'lose-node': 'Lose a node',
  'lose-owner': 'Lose an owner',
  'lose-country': 'Lose a country',
  cut: 'Cut capacity',
  delay: 'Delay a lane',
  source: 'Second source',
  stock: 'More stock',
  share: 'Another share',
};

/** One part of a question, as it follows "What if": `losing TSMC N3 for 8 weeks`. */
function partText(part: WhatIfPart, nameOf: NameOf): string {
  switch (part.ask) {
    case 'lose-node':
      return `losing ${nameOf(part.node)}${forWeeks(part.weeks)}`;
    case 'lose-owner':
      return `losing everything of ${part.owner}${forWeeks(part.weeks)}`;
    case 'lose-country':
      return `losing everything in ${countryName(part.country)}${forWeeks(part.weeks)}`;
    case 'cut':
      return `${nameOf(part.node)} at ${percent(part.to)} ${part.from ? `from week ${part.from} to ${part.until}` : `until week ${part.until}`}`;
    case 'delay':
      return `deliveries${part.input === undefined ? '' : ` of ${part.input}`} from ${nameOf(part.from)}${part.to === undefined ? '' : ` to ${nameOf(part.to)}`} ${Number(part.days.toFixed(1))} days late for ${shared.weeks(part.weeks)}`;
    case 'source':
      return `${nameOf(part.from)} as a source of ${percent(part.share)} of ${part.input} for ${nameOf(part.to)}`;
    case 'stock':
      return `${shared.weeks(part.weeks)} of ${part.input} in stock at ${nameOf(part.node)}`;
    case 'share':
      return `${percent(part.share)} of ${nameOf(part.to)}’s ${part.input} from ${nameOf(part.from)}`;
  }
}

function movedText(moved: readonly Moved[]): string {
  const named = moved.slice(0, MOST_NAMED).map(({ name, difference, level, levelChanged }, place) => `${name} ${signed(difference)}${place === 0 ? ' points' : ''}${levelChanged ? ` to ${level}` : ''}`);
  return moved.length > MOST_NAMED ? `${named.join(', ')} and ${moved.length - MOST_NAMED} more` : listed(named);
}

function savesText(saves: AnswerPoint['saves']): string | undefined {
  if (saves === undefined) return undefined;
  if (saves.length === 0) return 'the change saves nobody anything';
  return `the change saves ${listed(saves.slice(0, MOST_NAMED).map(({ name, points }) => `${name} ${points.toFixed(1)}`))} points`;
}

/** What an answer says, in one sentence. */
function pointText({ moved, improved, felt, apart, covered, saves }: AnswerPoint): string {
  const sayings = [
    moved.length > 0 && movedText(moved),
    improved.length > 0 && `better: ${movedText(improved)}`,
    moved.length + improved.length === 0 && 'no buyer’s exposure changes',
    felt !== undefined && (felt === 0 ? 'first felt at once' : `first felt in week ${felt}`),
    apart.length > 0 && `${few(apart)} not touched, as nothing of it is in ${apart.length === 1 ? 'its' : 'their'} supply chain`,
    covered.length > 0 && `${few(covered)} not touched, as stocks and other sources cover it`,
    savesText(saves),
  ];
  return sayings.filter((saying) => typeof saying === 'string').join('; ');
}

export const whatIfTexts = {
  title: 'What if',
  percent,
  signed,
  listed,
  amount,
  asks: ASKS,
  part: partText,
  asked: (parts: readonly WhatIfPart[], nameOf: NameOf) => {
    const text = listed(parts.map((part) => partText(part, nameOf)));
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
  allOf: (parts: number) => `All ${parts} together`,
  point: (asked: string, point: AnswerPoint) => `${asked}: ${pointText(point)}.`,
  empty: 'Lose something, cut it, delay it, or change the network, and see who would feel it, when, and what would help.',
  examples: 'For example',
  disturb: 'Something goes wrong',
  change: 'The network is changed',
  question: 'Question',
  add: 'Add',
  set: 'Change',
  cancel: 'Cancel',
  edit: (text: string) => `Change: ${text}`,
  remove: (text: string) => `Remove: ${text}`,
  over: { label: 'Over', present: 'What happens now', nothing: 'An undisturbed world' },
  fields: {
    node: 'Node',
    owner: 'Owner',
    country: 'Country',
    from: 'From',
    to: 'To',
    input: 'Input',
    weeks: 'For weeks',
    until: 'Until week',
    days: 'Days late',
    share: 'Share',
    lead: 'Lead time, weeks',
  } as Record<string, string>,
  fieldsOf: {
    cut: { to: 'Capacity left', from: 'From week' },
    stock: { weeks: 'Weeks in stock' },
    delay: { to: 'To (all when empty)', input: 'Input (all when empty)' },
    source: { from: 'From the new source' },
  } as Partial<Record<Ask, Record<string, string>>>,
  whenEmpty: { weeks: 'until recovered', lead: 'none' } as Record<string, string>,
  now: { share: (share: number) => `now ${percent(share)}`, stock: (weeks: number) => `now ${shared.weeks(weeks)}` },
  makers: 'Make it for others',
  sources: 'Deliver it now',
  everyNode: 'All nodes',
  nothingFound: 'Nothing found',
  nodesIn: (nodes: number) => (nodes === 1 ? '1 node' : `${nodes} nodes`),
  fieldProblem: { missing: 'is missing', unknown: 'is not known here', 'not-a-number': 'is not a number' } satisfies Record<FieldProblem['is'], string>,
  link: {
    title: 'Part of this link could not be read, and was left out',
    unknown: (parameter: string) => `${parameter}: nothing of this name can be asked`,
    unreadable: (parameter: string, value: string, fields: string) => `${parameter}=${value}: ${fields}`,
  },
  running: { after: 'Projecting what would be', before: 'Projecting what is', unchanged: 'Projecting it without the change', response: 'Looking for the best response' } satisfies Record<WhatIfProgress['step'], string>,
  waiting: 'Waiting',
  stop: 'Stop',
  stopped: 'Stopped before there was an answer.',
  again: 'Run',
  refused: 'This cannot be run as it is asked: see what is said at its parts.',
  cut: 'The answer broke off',
  cutAdvice: 'The console or a service went away on the way: run it again.',
  save: 'Save',
  saveAs: 'Name',
  saved: 'Saved scenarios',
  savedNone: 'None yet. A scenario that is saved stays in this browser and can be compared with others.',
  select: (name: string) => `Select ${name} to compare`,
  compare: (count: number) => (count < 2 ? 'Compare (select two or more)' : `Compare ${count}`),
  rename: 'Rename',
  renameOf: (name: string) => `Rename ${name}`,
  remove2: (name: string) => `Delete ${name}`,
  copy: 'Copy link',
  copyOf: (name: string) => `Copy link: ${name}`,
  copied: 'The link has been copied.',
  copyByHand: 'This browser does not let the page copy; here is the link:',
  notes: 'In the changed network',
  presentOf: 'The present is that of',
  undisturbed: 'Laid over an undisturbed world. Weeks count from now.',
  weeksFrom: 'Weeks count from then on.',
  table: {
    title: 'Who would feel it',
    node: 'Node',
    before: 'Before',
    unchanged: 'Without the change',
    after: 'After',
    difference: 'Difference',
    felt: 'Felt from',
    impact: 'Time to impact',
    recovery: 'Recovery',
    depth: 'Deepest shortfall',
    week: (week: number) => `week ${week}`,
    was: (text: string) => `was ${text}`,
    depthText: (shortfall: number, week: number) => `${percent(shortfall)} in week ${week}`,
    noRecovery: 'not within a year',
    groups: { buyer: 'Buyers', system: 'Systems', accelerator: 'Accelerators', all: 'All' } as Record<string, string>,
    group: (title: string, moved: number) => `${title} · ${moved}`,
    show: 'Show; the number is how many move',
  },
  chart: {
    title: 'Service of those who feel it most, week by week',
    explanation: 'Share of what is asked for that is delivered. Dashed: before. Solid: after. Filled: what is missing on top. Weeks count from now.',
    summary: (lines: readonly string[]) => (lines.length === 0 ? 'No service changes.' : `Lowest service: ${lines.join('; ')}.`),
    line: (name: string, before: number, after: number) => `${name} ${percent(before)} before, ${percent(after)} after`,
    weeks: 'weeks',
    none: 'No service changes within a year.',
    before: 'before',
    after: 'after',
  },
  response: {
    title: 'The best possible response',
    saved: (share: string) => `${share} of the loss can be saved`,
    sentence: (best: string, uncoordinated: string, saved: string) => `With the best possible response the loss would be ${best} of value instead of ${uncoordinated}: ${saved} can be saved.`,
    little: (best: string, uncoordinated: string) => `The best possible response loses ${best} of value; the projection, in which nobody coordinates, ${uncoordinated}. There is nothing to save.`,
    none: 'Nothing of value is lost, with or without a response.',
    uncoordinated: 'Nobody coordinates',
    best: 'Best response',
    survive: (weeks: number) => (weeks === 0 ? 'Value is lost at once.' : weeks === 1 ? 'The first week costs nothing at best.' : `The first ${Number(weeks.toFixed(1))} weeks cost nothing at best.`),
    never: 'At best nothing is ever lost.',
    how: (weeks: string) => `Risk Exposure Index over ${weeks} in an otherwise undisturbed network; uncoordinated over 52 weeks, since such losses come late. So this is an estimate.`,
    excess: (names: string) => `It takes from ${names} more than is asked of them.`,
    noLoss: 'Asked for where something is lost whole.',
  },
  maps: { title: 'Where it would show', before: 'Before', after: 'After', label: (which: string) => `The network, coloured by exposure: ${which}` },
  comparison: {
    title: 'What if, compared',
    lead: (names: readonly string[]) => `${listed(names)}, side by side: exposure after, and the difference to before.`,
    least: 'Pick two or more saved scenarios on the page What if to compare them.',
    back: 'Back to What if',
    none: 'no answer',
  },
  file: 'what-if',
} as const;
