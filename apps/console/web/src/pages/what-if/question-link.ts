import type { WhatIfPart, WhatIfQuestion } from '@chokepoint/console-service/contract';
import { isAsk, PART_FIELDS, partOf, writtenOf, type FieldProblem } from './part-fields.js';

/** What a link says: a question, and what in it cannot be read. */
export interface ReadLink {
  readonly question: WhatIfQuestion;
  readonly problems: readonly LinkProblem[];
}

export type LinkProblem =
  | { readonly parameter: string; readonly value: string; readonly is: 'unknown' }
  | { readonly parameter: string; readonly value: string; readonly is: 'unreadable'; readonly fields: readonly FieldProblem[] };

const OVERS: readonly string[] = ['present', 'nothing'] satisfies WhatIfQuestion['over'][];

/**
 * `lose-country=country:TW,weeks:8&source=from:micron-hbm3e,to:trainium2,input:hbm,share:0.3&over=nothing`: a parameter for
 * each part, with its fields; commas and backslashes within names follow a backslash.
 */
export function questionIn(search: string): ReadLink {
  const parts: WhatIfPart[] = [];
  const problems: LinkProblem[] = [];
  let over: WhatIfQuestion['over'] = 'present';
  let network: string | undefined;
  for (const [parameter, value] of new URLSearchParams(search)) {
    if (parameter === 'network') network = value;
    else if (parameter === 'over' && OVERS.includes(value)) over = value as WhatIfQuestion['over'];
    else if (!isAsk(parameter)) problems.push({ parameter, value, is: 'unknown' });
    else {
      const { part, problems: fields } = partOf(parameter, fieldsIn(value));
      if (part) parts.push(part);
      else problems.push({ parameter, value, is: 'unreadable', fields });
    }
  }
  return { question: { ...(network !== undefined && { network }), over, parts }, problems };
}

/** The same question as text behind `?`; empty where nothing is asked. */
export function searchOf({ network, over, parts }: WhatIfQuestion): string {
  const parameters = [
    ...parts.map((part): [string, string] => [part.ask, PART_FIELDS[part.ask].flatMap(({ name }) => fieldText(name, writtenOf(part)[name])).join(',')]),
    ...(over === 'present' ? [] : [['over', over] as [string, string]]),
    ...(network === undefined ? [] : [['network', network] as [string, string]]),
  ];
  return parameters.map(([name, value]) => `${name}=${readable(value)}`).join('&');
}

function fieldText(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${name}:${value.replaceAll(/[\\,]/g, '\\$&')}`];
}

function fieldsIn(text: string): Record<string, string> {
  const fields = text.match(/(?:\\.|[^\\,])+/g) ?? [];
  return Object.fromEntries(fields.map((field) => /^([^:]*):?(.*)$/s.exec(field)!).map(([, name, value]) => [name, value!.replaceAll(/\\(.)/gs, '$1')]));
}

/** What a query may hold as it is stays so. */
function readable(value: string): string {
  return encodeURIComponent(value).replaceAll(/%(?:3A|2C|2F|40)/g, decodeURIComponent);
}
