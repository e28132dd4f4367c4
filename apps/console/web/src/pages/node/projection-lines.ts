import type { NodeProjection, NodeReasons } from '@chokepoint/console-service/contract';
import { incidentName } from '../../components/incident-name.js';
import { READS_ZERO } from './node-sentence.js';
import { nodeTexts, percent } from './node-texts.js';

/** Lines that can still be told apart. */
export const MOST_LINES = 5;

/** What can be taken away: an incident, or all of them. */
export type Taken = { readonly incident: string } | 'everything';

export interface ProjectionLine {
  readonly key: string;
  readonly label: string;
  readonly dash: string;
  readonly colour: string;
  readonly projection: NodeProjection;
}

const STYLES = [
  { dash: '7 4', colour: 'var(--series-2)' },
  { dash: '2 3', colour: 'var(--series-3)' },
  { dash: '10 3 2 3', colour: 'var(--series-4)' },
  { dash: '1 5', colour: 'var(--series-5)' },
  { dash: '12 6', colour: 'var(--series-6)' },
] as const;

/** Incidents worth taking away, those that contribute most first. */
export function takeable({ reasons }: NodeReasons): string[] {
  return reasons.filter(({ contribution }) => Math.abs(contribution) >= READS_ZERO).map(({ incident }) => incident);
}

export function lineOfAll(projection: NodeProjection): ProjectionLine {
  return { key: 'all', label: labelled(nodeTexts.projection.all, projection), dash: '', colour: 'var(--series-1)', projection };
}

/** @param place among the lines of what is taken away, from 0 */
export function lineWithout(taken: Taken, projection: NodeProjection, place: number): ProjectionLine {
  const label = taken === 'everything' ? nodeTexts.projection.undisturbed : nodeTexts.projection.without(incidentName(taken.incident));
  return { key: `without${place}`, label: labelled(label, projection), ...STYLES[place % STYLES.length], projection };
}

function labelled(label: string, { exposure }: NodeProjection): string {
  return `${label}: ${nodeTexts.projection.difference(exposure)}`;
}

/** A row a week, a column a line. */
export function projectionRows(lines: readonly ProjectionLine[]): Record<string, number>[] {
  const weeks = lines[0]?.projection.service.length ?? 0;
  return Array.from({ length: weeks }, (_, week) => ({ week, ...Object.fromEntries(lines.map(({ key, projection }) => [key, projection.service[week] ?? 1])) }));
}

/** The same, with the names that a table shall have. */
export function exportedRows(lines: readonly ProjectionLine[]): Record<string, number>[] {
  return projectionRows(lines).map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [lines.find((line) => line.key === key)?.label ?? key, value])));
}

/** The lowest service that the axis shows: a fall is neither hidden nor blown up. */
export function floorOf(lines: readonly ProjectionLine[]): number {
  const low = Math.min(1, ...lines.flatMap(({ projection }) => projection.service));
  return low >= 0.9 ? 0.8 : low >= 0.55 ? 0.5 : 0;
}

/** The lines in words. */
export function projectionSummary(name: string, lines: readonly ProjectionLine[]): string {
  const { line, whole, until, never, summary } = nodeTexts.projection;
  return summary(
    name,
    lines.map(({ label, projection: { service, timeToImpact, timeToRecovery } }) =>
      line(label, percent(Math.min(1, ...service)), timeToImpact === undefined ? whole : timeToRecovery === undefined ? never : until(timeToRecovery)),
    ),
  );
}

/** What was chosen, as far as it still counts; before a choice the incident that contributes most. @param chosen ids, empty for every incident */
export function takenOf(chosen: readonly string[] | undefined, incidents: readonly string[]): Taken[] {
  const ids = chosen?.filter((id) => id === '' || incidents.includes(id)) ?? incidents.slice(0, 1);
  return ids.map((id) => (id === '' ? 'everything' : { incident: id }));
}
