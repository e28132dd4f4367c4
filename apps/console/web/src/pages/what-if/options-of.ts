import type { WhatIfChoices, WhatIfLanes } from '@chokepoint/console-service/contract';
import { countryName } from '../../texts/country-name.js';
import type { Ask, PartField, Written } from './part-fields.js';
import { whatIfTexts as texts } from './what-if-texts.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What stands beside it, and is searched too. */
  readonly aside?: string;
}

export interface ChoiceGroup {
  readonly group: string;
  readonly items: readonly Choice[];
}

export interface Known {
  readonly choices: WhatIfChoices | undefined;
  /** Of the node of the form whose lanes matter. */
  readonly lanes: WhatIfLanes | undefined;
  readonly nameOf: (id: string) => string;
}

/** The field that says whose lanes the others pick from. */
export function laneField(ask: Ask): 'from' | 'to' | 'node' | undefined {
  if (ask === 'delay') return 'from';
  if (ask === 'stock') return 'node';
  return ask === 'source' || ask === 'share' ? 'to' : undefined;
}

/** What can be picked in a field, given what the others hold. */
export function optionsOf(ask: Ask, { name, holds }: PartField, written: Written, known: Known): readonly (Choice | ChoiceGroup)[] {
  const { choices, lanes } = known;
  if (holds === 'owner' || holds === 'country') return (choices?.[holds === 'owner' ? 'owners' : 'countries'] ?? []).map((each) => ({ value: each.name, label: holds === 'country' ? countryName(each.name) : each.name, aside: texts.nodesIn(each.nodes) }));
  if (holds === 'input') return inputsOf(ask, lanes, written);
  if (ask === 'delay' && name === 'to') return unique(lanes?.buyers.filter(({ input }) => !written['input'] || input === written['input']).map(({ node }) => node) ?? []).map((id) => nodeChoice(id, known));
  if (name === 'from' && (ask === 'source' || ask === 'share')) return suppliersOf(ask, written, known);
  return (choices?.nodes ?? []).map(({ id }) => nodeChoice(id, known));
}

function inputsOf(ask: Ask, lanes: WhatIfLanes | undefined, written: Written): Choice[] {
  if (ask === 'delay') return unique(lanes?.buyers.filter(({ node }) => !written['to'] || node === written['to']).map(({ input }) => input) ?? []).map((input) => ({ value: input, label: input }));
  return (lanes?.inputs ?? []).map(({ input, stockWeeks }) => ({ value: input, label: input, ...(ask === 'stock' && { aside: texts.now.stock(stockWeeks) }) }));
}

function suppliersOf(ask: Ask, { input }: Written, known: Known): readonly (Choice | ChoiceGroup)[] {
  const { sources = [], others = [] } = known.lanes?.inputs.find((each) => each.input === input) ?? {};
  const now = sources.map(({ node, share }) => ({ ...nodeChoice(node, known), aside: texts.now.share(share) }));
  if (ask === 'share') return now;
  const named = new Set([...others, ...sources.map(({ node }) => node)]);
  const rest = (known.choices?.nodes ?? []).filter(({ id }) => !named.has(id)).map(({ id }) => nodeChoice(id, known));
  return [
    { group: texts.makers, items: others.map((id) => nodeChoice(id, known)) },
    { group: texts.everyNode, items: rest },
  ].filter(({ items }) => items.length > 0);
}

const nodeChoice = (id: string, { nameOf }: Known): Choice => ({ value: id, label: nameOf(id), ...(nameOf(id) !== id && { aside: id }) });

const unique = (names: readonly string[]): string[] => [...new Set(names)];
