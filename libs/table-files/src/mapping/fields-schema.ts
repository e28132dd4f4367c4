import { z } from 'zod';

const name = z.string().min(1).meta({ description: 'name of a column, as the header has it' });
const texts = z.array(z.string());

const read = {
  column: name.optional(),
  constant: z.union([z.string(), z.number(), z.boolean()]).optional().meta({ description: 'the same for every row' }),
  empty: texts.optional().meta({ description: 'texts that mean that nothing is there, besides the empty cell' }),
  values: z.record(z.string(), z.string()).optional().meta({ description: 'what stands in the cell → what is meant; any other text is a problem' }),
  trim: z.boolean().optional().meta({ description: 'whether blanks around the text are left out (default true)' }),
};

const momentOptions = {
  format: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional().meta({ description: 'Luxon tokens, such as dd.MM.yyyy; of several the first that fits; default ISO 8601' }),
  zone: z.string().min(1).optional().meta({ description: 'IANA zone of moments without one (default UTC)' }),
  twoDigitYears: z.number().int().min(1900).max(2000).optional().meta({ description: 'first of the hundred years that yy can mean (default 1961)' }),
};

const textOptions = { lower: z.boolean().optional().meta({ description: 'whether to write it in small letters' }) };
const numberOptions = { scale: z.number().positive().optional().meta({ description: 'units in one that the cell counts' }) };

/** Exactly one of `members` says where a value comes from. */
function one<S extends z.ZodRawShape>(shape: S, members: readonly string[]) {
  return z.strictObject(shape).superRefine((value, context) => {
    const given = members.filter((member) => (value as Record<string, unknown>)[member] !== undefined);
    if (given.length !== 1) context.addIssue({ code: 'custom', message: `expected exactly one of ${members.join(', ')}${given.length > 1 ? `, not ${given.join(' and ')}` : ''}` });
  });
}

function fieldOf<S extends z.ZodRawShape, M extends z.ZodRawShape>(options: S, combined: (part: z.ZodType) => M) {
  const part = z.union([name, one({ ...read, ...options }, ['column', 'constant'])]);
  const more = combined(part);
  return z.union([name, one({ ...read, ...options, ...more }, ['column', 'constant', ...Object.keys(more).filter((key) => key !== 'with')])]);
}

const list = (part: z.ZodType, description: string) => z.array(part).min(1).optional().meta({ description });
const firstOf = (part: z.ZodType) => ({ firstOf: list(part, 'the first of these that is there') });

export const textField = fieldOf(textOptions, (part) => ({
  ...firstOf(part),
  join: list(part, 'all of these, one behind the other'),
  with: z.string().optional().meta({ description: 'what stands between what is joined' }),
})).meta({ id: 'text', description: 'a text: the name of a column, or where it comes from' });

export const numberField = fieldOf(numberOptions, firstOf).meta({ id: 'number', description: 'a number: the name of a column, or where it comes from' });

export const momentField = fieldOf(momentOptions, (part) => ({
  ...firstOf(part),
  latestOf: list(part, 'the latest of those that are there'),
  earliestOf: list(part, 'the earliest of those that are there'),
})).meta({ id: 'moment', description: 'a day or a moment: the name of a column, or where it comes from' });

export const booleanField = fieldOf({}, firstOf).meta({ id: 'boolean', description: 'true or false: the name of a column, or where it comes from' });

export const dates = z.strictObject(momentOptions);

export type FieldKind = 'text' | 'number' | 'moment' | 'boolean';

/** Where one value of a fact comes from, of whatever kind it is. */
export interface FieldSource {
  readonly column?: string;
  readonly constant?: string | number | boolean;
  readonly firstOf?: readonly Field[];
  readonly join?: readonly Field[];
  readonly with?: string;
  readonly latestOf?: readonly Field[];
  readonly earliestOf?: readonly Field[];
  readonly empty?: readonly string[];
  readonly values?: Readonly<Record<string, string>>;
  readonly trim?: boolean;
  readonly lower?: boolean;
  readonly scale?: number;
  readonly format?: string | readonly string[];
  readonly zone?: string;
  readonly twoDigitYears?: number;
}
export type Field = string | FieldSource;
