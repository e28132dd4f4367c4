import type { DrawnPoint } from './control-chart-rows.js';

export const HEIGHT = 240;
export const AXIS = { tick: { fontSize: 11, fill: 'var(--mantine-color-text)' }, stroke: 'var(--mantine-color-dimmed)', tickLine: false } as const;
export const GRID = { stroke: 'var(--mantine-color-default-border)', vertical: false } as const;

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' });

/** When the line closed that has this number: lines stand evenly, as control charts have them. */
export function closedDay(points: readonly DrawnPoint[], number: number): string {
  const first = points[0]?.number ?? 0;
  const point = points[Math.min(points.length - 1, Math.max(0, Math.round(number) - first))];
  return point ? MONTH.format(Date.parse(point.closedAt)) : '';
}
