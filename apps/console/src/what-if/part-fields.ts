import { CallError } from '@chokepoint/service/client';
import type { WhatIfPart } from '../contract/index.js';
import type { Asked } from './asked.js';

/** Fields of a scenario and of a network under the names that a question has for them. */
const NAMES: Partial<Record<WhatIfPart['ask'], Readonly<Record<string, string>>>> = {
  'lose-node': { fullWeeks: 'weeks' },
  'lose-owner': { fullWeeks: 'weeks' },
  'lose-country': { fullWeeks: 'weeks' },
  cut: { remaining: 'to', startWeek: 'from', fullWeeks: 'until' },
  delay: { delayWeeks: 'days' },
  source: { leadWeeks: 'lead' },
  stock: { stockWeeks: 'weeks' },
};

/** What a service finds wrong, at the part of the question that it comes from. */
export function atParts(error: unknown, asked: Asked): unknown {
  if (!(error instanceof CallError) || error.violations.length === 0) return error;
  const violations = error.violations.map(({ field, description }) => ({ field: partField(field, asked) ?? field, description }));
  return new CallError(error.code, [...new Set(violations.map(({ description }) => description))].join('; '), violations);
}

/** `/scenario/capacity/1/remaining` → `parts.0.to`; undefined where it comes from no part. */
export function partField(pointer: string, asked: Asked): string | undefined {
  const [, document, list, row, field = ''] = pointer.split('/');
  const part = document === 'scenario' ? asked.scenario[list as 'capacity' | 'lanes']?.[Number(row)]?.part : document === 'change' ? changedPart(list, Number(row), asked) : undefined;
  if (part === undefined) return undefined;
  return ['parts', part, NAMES[asked.parts[part]!.ask]?.[field] ?? field].filter((each) => each !== '').join('.');
}

/** Rows are those of the changed document: what the change adds stands behind what there was, in the change's order. */
function changedPart(list: string | undefined, row: number, { change, known: { document }, parts }: Asked): number | undefined {
  if (change === undefined || (list !== 'requirements' && list !== 'supplies')) return undefined;
  const there = document[list].map(keyOf);
  const added = change[list].map(keyOf).filter((key) => !there.includes(key));
  const key = [...there, ...new Set(added)][row];
  const exact = parts.findIndex((part) => keyOfPart(part) === key);
  if (exact >= 0) return exact;
  // Shares that do not sum to 1 are told at the first lane of the requirement.
  const lane = document.supplies[row];
  const touching = list === 'supplies' && lane ? parts.findIndex((part) => 'to' in part && 'input' in part && part.to === lane.to && part.input === lane.input) : -1;
  return touching >= 0 ? touching : undefined;
}

interface Keyed {
  readonly node?: string;
  readonly from?: string;
  readonly to?: string;
  readonly input: string;
}

const keyOf = ({ node, from, to, input }: Keyed): string => JSON.stringify([node, from, to, input]);

function keyOfPart(part: WhatIfPart): string | undefined {
  if (part.ask === 'stock') return keyOf({ node: part.node, input: part.input });
  return part.ask === 'source' || part.ask === 'share' ? keyOf({ from: part.from, to: part.to, input: part.input }) : undefined;
}
