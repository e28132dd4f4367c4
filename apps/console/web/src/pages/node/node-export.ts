import type { NodeLane, NodeNumber, NodeView, SourcedNumber } from '@chokepoint/console-service/contract';
import { nodeTexts } from './node-texts.js';
import { numberText } from './number-text.js';

/** A number with its source as a row of a table. */
export interface NumberRow {
  readonly of: string;
  readonly number: string;
  readonly value: number;
  readonly basis: string;
  readonly how: string;
  readonly rule: string;
  readonly asOf: string;
  readonly citations: string;
}

/** Every number of the node, of what it needs, and of its lanes. */
export function numberRows({ node, numbers, requirements, suppliers, customers }: NodeView): NumberRow[] {
  const own = Object.entries(numbers).map(([name, number]) => numberRow(node.id, name, number));
  const needs = requirements.flatMap(({ input, ...rest }) => Object.entries(rest).map(([name, number]) => numberRow(`${node.id}/${input}`, name, number)));
  const lane = (from: string, to: string, { input, share, standby, leadWeeks, priority }: NodeLane) => Object.entries({ share, standby, leadWeeks, priority }).map(([name, number]) => numberRow(`${from}/${to}/${input}`, name, number));
  return [...own, ...needs, ...suppliers.flatMap((each) => lane(each.node.id, node.id, each)), ...customers.flatMap((each) => lane(node.id, each.node.id, each))];
}

function numberRow(of: string, number: string, { value, basis, how = '', rule = '', asOf = '', citations }: SourcedNumber): NumberRow {
  return { of, number, value, basis, how, rule, asOf, citations: citations.join(' ') };
}

export function laneRows(lanes: readonly NodeLane[]): object[] {
  return lanes.map(({ node, input, share, standby, leadWeeks, priority, flow, shareOfOutput }) => ({
    node: node.id,
    name: node.name,
    exposure: node.exposure ?? '',
    level: node.level ?? '',
    input,
    share: share.value,
    shareBasis: share.basis,
    standby: standby.value,
    leadWeeks: leadWeeks.value,
    leadBasis: leadWeeks.basis,
    priority: priority.value,
    flow,
    shareOfOutput,
  }));
}

/** Numbers of the brief, those that say most about how long a loss lasts. */
export const BRIEF_NUMBERS: readonly NodeNumber[] = ['baseline', 'capacity', 'utilization', 'demand', 'ttrWeeks', 'cycleWeeks', 'hazardPerYear', 'finishedStock'];

export interface Footnote {
  readonly mark: number;
  readonly text: string;
}

/** Sources as footnotes, each once and in the order of its first number; a number's mark by its place. */
export function footnotesOf(numbers: readonly SourcedNumber[]): { readonly marks: readonly (number | undefined)[]; readonly notes: readonly Footnote[] } {
  const notes = new Map<string, number>();
  const marks = numbers.map(({ how, citations, asOf }) => {
    if (how === undefined && citations.length === 0) return undefined;
    const text = [how, ...citations, asOf && `(${asOf})`].filter(Boolean).join(' ');
    if (!notes.has(text)) notes.set(text, notes.size + 1);
    return notes.get(text);
  });
  return { marks, notes: [...notes].map(([text, mark]) => ({ text, mark })) };
}

const BRIEF_LANES = 4;

export interface BriefNumber {
  readonly label: string;
  readonly text: string;
  readonly number: SourcedNumber;
}

/** What a page of paper has room for: the node's own numbers, its stocks, its largest lanes. */
export function briefNumbers({ numbers, requirements, suppliers }: NodeView): BriefNumber[] {
  const own = BRIEF_NUMBERS.flatMap((name) => {
    const number = numbers[name];
    return number === undefined ? [] : [{ label: nodeTexts.numbers.names[name], text: numberText(name, number.value), number }];
  });
  const stocks = requirements.slice(0, BRIEF_LANES).map(({ input, stockWeeks }) => ({ label: `${nodeTexts.numbers.stockWeeks}: ${input}`, text: nodeTexts.units.weeks(stockWeeks.value), number: stockWeeks }));
  const largest = suppliers.toSorted((a, b) => b.share.value - a.share.value).slice(0, BRIEF_LANES);
  const leads = largest.map(({ node, leadWeeks }) => ({ label: `${nodeTexts.lanes.lead}: ${node.name}`, text: nodeTexts.units.weeks(leadWeeks.value), number: leadWeeks }));
  return [...own, ...stocks, ...leads];
}
