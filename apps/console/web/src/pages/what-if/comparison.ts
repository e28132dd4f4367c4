import type { WhatIfAnswer, WhatIfNode } from '@chokepoint/console-service/contract';
import { LEAST } from './answer-point.js';

/** A node under several scenarios. */
export interface ComparedNode {
  readonly id: string;
  readonly name: string;
  readonly kind: string | undefined;
  readonly end: boolean;
  /** By place of the scenario; undefined where there is no answer, or no such node in it. */
  readonly cells: readonly (WhatIfNode | undefined)[];
}

/** Nodes that any of the scenarios moves, buyers too, the most moved first. */
export function comparedNodes(answers: readonly (WhatIfAnswer | undefined)[]): ComparedNode[] {
  const byId = answers.map((answer) => new Map(answer?.nodes.map((node) => [node.id, node])));
  const ids = [...new Set(byId.flatMap((nodes) => [...nodes.keys()]))];
  const rows = ids.map((id): ComparedNode => {
    const cells = byId.map((nodes) => nodes.get(id));
    const { name, kind, end } = cells.find((cell) => cell !== undefined)!;
    return { id, name, kind, end, cells };
  });
  return rows.filter((row) => row.end || most(row) >= LEAST).sort((a, b) => Number(b.kind === 'buyer') - Number(a.kind === 'buyer') || most(b) - most(a));
}

function most({ cells }: ComparedNode): number {
  return Math.max(0, ...cells.map((cell) => Math.abs(cell?.difference ?? 0)));
}

/** Flat, for files: two columns for each scenario. */
export function comparisonRows(nodes: readonly ComparedNode[], names: readonly string[]): Record<string, string | number | undefined>[] {
  return nodes.map(({ id, name, kind, cells }) => ({
    node: id,
    name,
    kind,
    ...Object.fromEntries(cells.flatMap((cell, place) => [[`${names[place]}: exposure`, cell?.after.exposure], [`${names[place]}: difference`, cell?.difference]])),
  }));
}
