import { type BackTest, backTest, type BackTestRow, type MeasureClass } from '@chokepoint/structure';
import { readingOf } from './back-test-reading.js';
import { basesOfEvents } from './evidence.js';
import type { FindingsInput } from './findings-input.js';
import { bullets, code, markdownTable } from './markdown.js';
import { billions, ratio } from './rounding.js';
import type { Section } from './section.js';

const right = (title: string) => ({ title, align: 'right' as const });
const ROW_COLUMNS = [{ title: 'incident' }, { title: 'began' }, right('projected, US$ bn'), right('weeks of all demand'), { title: 'hit hardest' }, { title: 'recorded: amount (rank recorded / projected, of)' }];
const CORRELATION_COLUMNS = [{ title: 'class' }, { title: 'incidents' }, right('n'), right('ρ'), right('p')];

/** What the model projects of each incident beside what was recorded of it. */
export function backTestSection(input: FindingsInput): Section {
  const found = backTest(input.network, input.facts, input.recorded);
  const figures = input.recorded.flatMap(({ recorded }) => recorded.map(({ basis }) => basis));
  return {
    title: 'What was recorded, and what the model makes of it',
    body: [
      ...readingOf(found),
      '### Incidents',
      'Each incident by itself, as last reported, in the network as it is. Ranks are among the incidents of a class of measures that act in the network, 1 the largest.',
      markdownTable(ROW_COLUMNS, found.rows.map(row)),
      '### Rank correlations',
      'Spearman’s ρ of projected value and recorded amount, and the share p of orders that correlate as strongly. "all" counts a projection of nothing for what the network does not know and for what was withdrawn; "acting" is what acts in the network; "losing" is what costs something there.',
      markdownTable(CORRELATION_COLUMNS, correlationRows(found)),
      '### Misses',
      bullets(found.misses.map(({ incident, kind, why }) => `${code(incident)}, ${kind}: ${why}.`)),
    ],
    evidence: [{ finding: 'What was recorded, and what the model makes of it', nodes: input.network.document.nodes.keys(), beside: [...basesOfEvents(input.events), ...figures] }],
  };
}

function row({ incident, start, projected, recorded }: BackTestRow): string[] {
  const figures = [...recorded].map(([measure, figure]) => figureText(measure, figure));
  const hit = projected.hardestHit === null ? '' : code(projected.hardestHit.node);
  return [code(incident), new Date(start).toISOString().slice(0, 10), billions(projected.value), projected.weeks === 0 ? '0' : ratio(projected.weeks), hit, figures.join('; ') || 'nothing'];
}

type Figure = BackTestRow['recorded'] extends ReadonlyMap<MeasureClass, infer Each> ? Each : never;

/** `900.5 days (1 / 1 of 14)` */
function figureText(measure: MeasureClass, { figure, amount, ranks }: Figure): string {
  const unit = measure === 'money' ? `${figure.unit} of ${figure.measure}` : figure.unit;
  const places = ranks === null ? '' : ` (${ranks.recorded} / ${ranks.projected} of ${ranks.of})`;
  return `${amount.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}${places}`;
}

function correlationRows({ correlations }: BackTest): string[][] {
  return [...correlations].flatMap(([measure, sets]) =>
    (['all', 'acting', 'losing'] as const).map((set) => [measure, set, String(sets[set].n), ratio(sets[set].rho), ratio(sets[set].p)]),
  );
}
