import { ApiProblem } from '../../api/client.js';
import type { Ask } from './part-fields.js';
import { whatIfTexts as texts } from './what-if-texts.js';

/** What a service finds wrong with one part of a question. */
export interface PartProblem {
  readonly place: number;
  readonly text: string;
}

/** Field errors by the part they belong to; what belongs to none is told with the whole. */
export function partProblems(error: Error | undefined, parts: readonly { readonly ask: Ask }[]): PartProblem[] {
  if (!(error instanceof ApiProblem)) return [];
  return (error.problem.fields ?? []).flatMap(({ field, description }) => {
    const [, place, name] = /^parts\.(\d+)(?:\.(.+))?$/.exec(field) ?? [];
    const part = parts[Number(place)];
    if (place === undefined || part === undefined) return [];
    const label = name === undefined ? undefined : (texts.fieldsOf[part.ask]?.[name] ?? texts.fields[name] ?? name);
    return [{ place: Number(place), text: label === undefined ? description : `${label}: ${description}` }];
  });
}
