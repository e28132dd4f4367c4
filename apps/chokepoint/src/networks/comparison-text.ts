import type { NetworkComparison } from '@chokepoint/workers';
import { bullets, MOST_ROWS, othersText, paragraphs } from '../command-line/paragraphs.js';
import type { Streams } from '../command-line/streams.js';
import { table, type Column } from '../command-line/table.js';
import { count, firstOf, listed } from '../command-line/wording.js';

type Change = NetworkComparison['changes'][number];
type ChokepointChange = NetworkComparison['chokepoints'][number];

const COLUMNS: readonly Column[] = [{ title: 'change' }, { title: 'of' }, { title: 'key' }, { title: 'what' }];
const MOST_FIELDS = 4;
const MOST_NAMED = 6;
const TELLING: ReadonlySet<string> = new Set(['owner', 'country', 'share']);
const THINGS = ['node', 'requirement', 'supply'] as const;

/** What differs between two networks: counts, a table of changes, and chokepoints in sentences. */
export function comparisonText(streams: Pick<Streams, 'colours'>, { changes, chokepoints }: NetworkComparison): string {
  if (changes.length === 0) return 'Nothing changes.';
  const { bold } = streams.colours;
  const shown = changes.slice(0, MOST_ROWS);
  const sentences = chokepoints.flatMap(chokepointSentences);
  return paragraphs(
    bold('Changes'),
    countsText(changes),
    table(streams, COLUMNS, shown.map(row)),
    othersText(changes.length - shown.length, 'change'),
    bold('Chokepoints'),
    sentences.length === 0 ? 'None is gained or lost.' : bullets(sentences.slice(0, MOST_ROWS)),
    othersText(sentences.length - MOST_ROWS, 'sentence'),
  );
}

function countsText(changes: readonly Change[]): string {
  const parts = THINGS.flatMap((thing) => {
    const of = changes.filter((change) => change.thing === thing);
    const kinds = (['added', 'removed', 'changed'] as const).flatMap((change) => {
      const number = of.filter((each) => each.change === change).length;
      return number > 0 ? [`${number} ${change}`] : [];
    });
    return kinds.length > 0 ? [`${thing === 'supply' ? 'lanes' : `${thing}s`}: ${kinds.join(', ')}`] : [];
  });
  return parts.join('; ');
}

function row({ change, thing, key, fields }: Change): string[] {
  return [change, thing === 'supply' ? 'lane' : thing, key, change === 'changed' ? changedText(fields) : telling(fields)];
}

function changedText(fields: Change['fields']): string {
  const ranked = [...fields].sort((a, b) => Number(b.field === 'share') - Number(a.field === 'share'));
  const texts = ranked.slice(0, MOST_FIELDS).map(({ field, before, after }) => (field === 'sources' ? field : `${field} ${valueText(before)} → ${valueText(after)}`));
  return `${texts.join(', ')}${ranked.length > MOST_FIELDS ? ' …' : ''}`;
}

/** Of what comes or goes, what most depends on. */
function telling(fields: Change['fields']): string {
  return fields.filter(({ field }) => TELLING.has(field)).map(({ field, before, after }) => `${field} ${valueText(after || before)}`).join(', ');
}

/** JSON as a reader takes it in: six digits of a number, nothing as a dash. */
function valueText(json: string): string {
  if (json === '') return '–';
  const value: unknown = JSON.parse(json);
  return typeof value === 'number' ? String(Number(value.toPrecision(6))) : json;
}

function chokepointSentences({ node, gained, lost }: ChokepointChange): string[] {
  const [more, fewer] = [namesOf(gained), namesOf(lost)];
  return [...(more === '' ? [] : [`${node} would now stop with ${more} alone.`]), ...(fewer === '' ? [] : [`${node} would no longer stop with ${fewer} alone.`])];
}

function namesOf({ nodes, owners, countries }: ChokepointChange['gained']): string {
  const part = (names: readonly string[], singular: string, plural?: string) => (names.length === 0 ? [] : [`${count(names.length, singular, plural)} (${firstOf(names, MOST_NAMED)})`]);
  return listed([...part(nodes, 'node'), ...part(owners, 'owner'), ...part(countries, 'country', 'countries')], 'or');
}
