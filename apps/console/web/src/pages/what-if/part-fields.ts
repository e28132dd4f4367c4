import type { WhatIfPart } from '@chokepoint/console-service/contract';

export type Ask = WhatIfPart['ask'];

/** What a field of a part holds: ids to be picked, or numbers; shares are written as percent in forms and as parts of 1 elsewhere. */
export interface PartField {
  readonly name: string;
  readonly holds: 'node' | 'owner' | 'country' | 'input' | 'share' | 'number';
  readonly optional?: true;
  /** What a new form begins with. */
  readonly start?: string;
}

const node = { name: 'node', holds: 'node' } as const;
const from = { name: 'from', holds: 'node' } as const;
const to = { name: 'to', holds: 'node' } as const;
const input = { name: 'input', holds: 'input' } as const;
const lossWeeks = { name: 'weeks', holds: 'number', optional: true, start: '8' } as const;

/** The fields of every part, in the order of their forms; links and forms are read by them. */
export const PART_FIELDS: Readonly<Record<Ask, readonly PartField[]>> = {
  'lose-node': [node, lossWeeks],
  'lose-owner': [{ name: 'owner', holds: 'owner' }, lossWeeks],
  'lose-country': [{ name: 'country', holds: 'country' }, lossWeeks],
  cut: [node, { name: 'to', holds: 'share', start: '0.5' }, { name: 'from', holds: 'number', optional: true, start: '0' }, { name: 'until', holds: 'number', start: '8' }],
  delay: [from, { ...to, optional: true }, { ...input, optional: true }, { name: 'days', holds: 'number', start: '14' }, { name: 'weeks', holds: 'number', optional: true, start: '8' }],
  source: [to, input, from, { name: 'share', holds: 'share', start: '0.3' }, { name: 'lead', holds: 'number', optional: true }],
  stock: [node, input, { name: 'weeks', holds: 'number', start: '8' }],
  share: [to, input, from, { name: 'share', holds: 'share' }],
};

export const DISTURBANCES: readonly Ask[] = ['lose-node', 'lose-owner', 'lose-country', 'cut', 'delay'];
export const CHANGES: readonly Ask[] = ['source', 'stock', 'share'];

export const isAsk = (name: string): name is Ask => Object.hasOwn(PART_FIELDS, name);

/** What is written into the fields of a part, as text. */
export type Written = Readonly<Record<string, string>>;

export interface FieldProblem {
  readonly field: string;
  readonly is: 'missing' | 'unknown' | 'not-a-number';
}

/** The part that is written, or what is wrong with it; whether the services can run it is for them to say. */
export function partOf(ask: Ask, written: Written): { readonly part?: WhatIfPart; readonly problems: readonly FieldProblem[] } {
  const fields = PART_FIELDS[ask];
  const problems: FieldProblem[] = Object.keys(written).filter((name) => !fields.some((field) => field.name === name)).map((field) => ({ field, is: 'unknown' }));
  const values: Record<string, string | number> = { ask };
  for (const { name, holds, optional } of fields) {
    const text = (written[name] ?? '').trim();
    const isNumber = holds === 'share' || holds === 'number';
    if (text === '') {
      if (!optional) problems.push({ field: name, is: 'missing' });
    } else if (isNumber && !Number.isFinite(Number(text))) problems.push({ field: name, is: 'not-a-number' });
    else values[name] = isNumber ? Number(text) : text;
  }
  return problems.length > 0 ? { problems } : { part: values as unknown as WhatIfPart, problems };
}

export function writtenOf(part: WhatIfPart): Written {
  const values = part as unknown as Readonly<Record<string, string | number | undefined>>;
  return Object.fromEntries(PART_FIELDS[part.ask].flatMap(({ name }) => (values[name] === undefined ? [] : [[name, String(values[name])]])));
}
