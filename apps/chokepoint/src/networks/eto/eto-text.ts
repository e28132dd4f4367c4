import { MOST_ROWS, othersText, paragraphs } from '../../command-line/paragraphs.js';
import type { Streams } from '../../command-line/streams.js';
import { table, type Column } from '../../command-line/table.js';
import { firstOf, whole } from '../../command-line/wording.js';
import type { ProductStructure } from './who-stops.js';

const COLUMNS: readonly Column[] = [
  { title: 'input' },
  { title: 'makers', align: 'right' },
  { title: 'stops with any one owner' },
  { title: 'or country' },
  { title: 'owner HHI', align: 'right' },
  { title: 'country HHI', align: 'right' },
];
const MOST_NAMED = 3;

/** Who can stop which step of which stage, and the inputs that fewest make. */
export function etoText(streams: Pick<Streams, 'colours'>, products: readonly ProductStructure[], stages: ReadonlyMap<string, string>): string {
  const { bold } = streams.colours;
  const steps = products.filter(({ type, stage }) => type === 'ultimate_output' || (type === 'process' && stage !== undefined));
  const inputs = products.filter((product) => product.makers > 0).sort((a, b) => b.ownerHHI - a.ownerHHI || b.countryHHI - a.countryHHI);
  const shown = inputs.slice(0, MOST_ROWS);
  return paragraphs(
    bold('Who can stop which step'),
    table(streams, [{ title: 'stage' }, ...COLUMNS], steps.map((step) => [stageText(step, stages), ...row(step)])),
    bold('Inputs by how few make them'),
    table(streams, COLUMNS, shown.map(row)),
    othersText(inputs.length - shown.length, 'input'),
  );
}

function stageText({ stage }: ProductStructure, stages: ReadonlyMap<string, string>): string {
  return stage === undefined ? '' : (stages.get(stage) ?? stage).replace(/ \(.*\)$/, '');
}

function row({ name, makers, owners, countries, ownerHHI, countryHHI }: ProductStructure): string[] {
  const hhi = (value: number) => (makers === 0 ? '–' : whole(value));
  return [name, makers === 0 ? '–' : String(makers), names(owners), names(countries), hhi(ownerHHI), hhi(countryHHI)];
}

function names(of: readonly string[]): string {
  return of.length === 0 ? '–' : firstOf(of, MOST_NAMED);
}
