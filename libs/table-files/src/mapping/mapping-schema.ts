import { z } from 'zod';
import { ENCODINGS } from '../read-table/table-options.js';
import { booleanField, dates, momentField, numberField, textField, type Field } from './fields-schema.js';

const condition = z
  .strictObject({
    column: z.string().min(1),
    equals: z.string().optional(),
    oneOf: z.array(z.string()).min(1).optional(),
    matches: z.string().optional().meta({ description: 'a regular expression' }),
    empty: z.boolean().optional(),
  })
  .superRefine(({ column: _, ...tests }, context) => {
    if (Object.values(tests).filter((test) => test !== undefined).length !== 1) context.addIssue({ code: 'custom', message: 'expected exactly one of equals, oneOf, matches, empty' });
    if (tests.matches !== undefined && !isExpression(tests.matches)) context.addIssue({ code: 'custom', path: ['matches'], message: 'is not a regular expression' });
  })
  .meta({ id: 'condition', description: 'what stands in a column of a row, without the blanks around it' });

function isExpression(text: string): boolean {
  try {
    return Boolean(new RegExp(text, 'u'));
  } catch {
    return false;
  }
}

const conditions = z.union([condition, z.array(condition).min(1)]);
const said = {
  when: conditions.optional().meta({ description: 'rows that say it: those for which all of this holds (default: every row)' }),
  time: momentField.meta({ description: 'when it was known' }),
  id: z.array(z.string().min(1)).min(1).optional().meta({ description: 'columns that name the fact; by default all that it says names it, so that two wholly identical rows are one fact' }),
};
const lane = { from: textField, to: textField, input: textField };
const orderLine = { ...lane, order: textField, line: textField };

const fact = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ordered'), ...said, ...orderLine, quantity: numberField, promised: momentField }),
  z.strictObject({ type: z.literal('received'), ...said, ...orderLine, quantity: numberField, at: momentField, final: booleanField.optional() }),
  z.strictObject({ type: z.literal('cancelled'), ...said, ...orderLine }),
  z.strictObject({
    type: z.literal('delayed'),
    ...said,
    from: textField,
    to: textField.optional(),
    input: textField.optional(),
    incident: textField,
    status: textField,
    delayDays: numberField.optional(),
    yield: numberField.optional(),
    start: momentField.optional(),
    until: momentField.optional(),
    confidence: numberField.optional(),
    cause: textField.optional(),
  }),
]);

const oneCharacter = z.string().length(1);

/** How the rows of a table become facts about deliveries. */
export const mappingSchema = z.strictObject({
  $schema: z.string().optional(),
  source: z.string().min(1).max(512).meta({ description: 'CloudEvents source of the facts: a URI reference that names the system the table comes from' }),
  table: z
    .strictObject({
      delimiter: oneCharacter.optional().meta({ description: 'found in the header when not given' }),
      encoding: z.enum(ENCODINGS).optional().meta({ description: 'of a file without a byte order mark (default utf-8)' }),
      quote: oneCharacter.nullable().optional().meta({ description: 'default ", null for none' }),
    })
    .optional(),
  numbers: z
    .strictObject({ decimal: oneCharacter.optional().meta({ description: 'default .' }), thousands: oneCharacter.optional().meta({ description: 'default none' }) })
    .refine(({ decimal = '.', thousands }) => decimal !== thousands, 'decimal and thousands must differ')
    .optional(),
  dates: dates.optional().meta({ description: 'for all moments that say nothing else' }),
  empty: z.array(z.string()).optional().meta({ description: 'texts that mean in any column that nothing is there' }),
  rows: z
    .strictObject({
      include: conditions.optional().meta({ description: 'only rows for which all of this holds' }),
      exclude: conditions.optional().meta({ description: 'no row for which any of this holds' }),
    })
    .optional(),
  facts: z.array(fact).min(1).meta({ description: 'what every row says' }),
});

export type Condition = z.infer<typeof condition>;
export type Mapping = Omit<z.infer<typeof mappingSchema>, 'facts'> & { readonly facts: readonly FactMapping[] };
/** What a row says: its fields by name, beside what all facts have. */
export interface FactMapping {
  readonly type: 'ordered' | 'received' | 'cancelled' | 'delayed';
  readonly when?: Condition | readonly Condition[] | undefined;
  readonly id?: readonly string[] | undefined;
  readonly fields: Readonly<Record<string, Field>>;
}
