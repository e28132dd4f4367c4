import type { WhatIfNode } from '@chokepoint/console-service/contract';

/** Lines of one small chart. */
export interface ServicePanel {
  readonly id: string;
  readonly name: string;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Of those told about the ones whose service falls most below what it was, the worst first. */
export function panelsOf(nodes: readonly WhatIfNode[], most: number): ServicePanel[] {
  const panels = nodes.flatMap(({ id, name, service }) => (service ? [{ id, name, ...service }] : []));
  return panels.filter((panel) => missing(panel) > 0.01).sort((a, b) => missing(b) - missing(a)).slice(0, most);
}

/** Weeks of service that are missing on top. */
function missing({ before, after }: ServicePanel): number {
  return after.reduce((sum, value, week) => sum + Math.max(0, (before[week] ?? 1) - value), 0);
}

export const lowest = (values: readonly number[]): number => Math.min(1, ...values);

/** As rows of a file. */
export function panelRows(panels: readonly ServicePanel[]): Record<string, string | number>[] {
  return panels.flatMap(({ id, name, before, after }) => after.map((value, week) => ({ node: id, name, week, before: before[week] ?? 1, after: value })));
}

/** A line through weekly values in a box; 1 is its top, 0 its bottom. */
export function pathOf(values: readonly number[], width: number, height: number): string {
  const x = (week: number) => (values.length < 2 ? 0 : (week / (values.length - 1)) * width);
  return values.map((value, week) => `${week === 0 ? 'M' : 'L'}${x(week).toFixed(1)} ${((1 - Math.min(1, value)) * height).toFixed(1)}`).join('');
}

/** The area between two lines, where the second is the lower one. */
export function areaOf(upper: readonly number[], lower: readonly number[], width: number, height: number): string {
  const down = lower.map((value, week) => Math.min(value, upper[week] ?? 1));
  const back = [...pathOf(down, width, height).matchAll(/[ML](\S+ \S+?)(?=[ML]|$)/g)].map(([, point]) => point).toReversed();
  return down.length === 0 ? '' : `${pathOf(upper.slice(0, down.length), width, height)}L${back.join('L')}Z`;
}
