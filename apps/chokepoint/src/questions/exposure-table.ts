import type { risk } from '@chokepoint/contracts/grpc';
import type { Streams } from '../command-line/streams.js';
import { table, type Column } from '../command-line/table.js';
import { depthText, levelText, points, VISIBLE, weeks } from '../command-line/wording.js';

const COLUMNS: readonly Column[] = [
  { title: 'node' },
  { title: 'exposure', align: 'right' },
  { title: 'level' },
  { title: 'weeks to impact', align: 'right' },
  { title: 'worst shortfall' },
  { title: 'weeks to recovery', align: 'right' },
  { title: 'incidents' },
];

/** Exposures as of one moment, which stands above them. */
export function exposureTable(streams: Streams, exposures: readonly risk.Exposure[]): string {
  const asOf = exposures[0]?.asOf;
  const rows = exposures.map((each) => [
    each.node,
    points(each.exposure),
    levelText(streams, each.level),
    weeks(each.timeToImpact),
    depthText(each.depth),
    weeks(each.timeToRecovery),
    incidentsText(each.incidents),
  ]);
  return asOf === undefined ? 'No exposure is known yet.' : `As of ${asOf}\n\n${table(streams, COLUMNS, rows)}`;
}

const MOST_NAMED = 3;

/** Whether it contributes something, or it is not known what. */
export const counts = ({ contribution }: risk.ActiveIncident): boolean => contribution === undefined || Math.abs(contribution) >= VISIBLE;

/** The incidents by what they contribute, where that is known: then only those that do; a few by name. */
export function incidentsText(incidents: readonly risk.ActiveIncident[]): string {
  const counting = incidents.filter(counts);
  const byWeight = counting.toSorted((a, b) => (b.contribution ?? 0) - (a.contribution ?? 0));
  const named = byWeight.slice(0, MOST_NAMED).map(({ incident, contribution }) => (contribution === undefined ? incident : `${incident} ${points(contribution)}`));
  const rest = counting.length - named.length;
  return rest > 0 ? `${named.join(', ')}, and ${rest} more` : named.join(', ');
}
