import type { z } from 'zod';
import { networkSchema, nodeSchema, requirementSchema, supplySchema } from './document.js';
import { type Problem, problemsOf, unknownFields } from './problem.js';

/** One entry of a list with its place in the document, so that later rules can point at it. */
export interface Row<T> {
  readonly row: number;
  readonly value: T;
  /** Fields whose value was refused and stands here at its default. */
  readonly refused: ReadonlySet<PropertyKey>;
}

/** The shapes of a document: what could be read, and all that is wrong with it so far. */
export interface ReadDocument {
  readonly id: string;
  readonly asOf: string | undefined;
  readonly nodes: Row<z.output<typeof nodeSchema>>[];
  readonly requirements: Row<z.output<typeof requirementSchema>>[];
  readonly supplies: Row<z.output<typeof supplySchema>>[];
  readonly errors: Problem[];
  readonly warnings: Problem[];
}

const headSchema = networkSchema.pick({ id: true, asOf: true });

/**
 * Reads the shapes of a network document, field by field (exposure model, section 1).
 * An entry with a bad field is kept without it, so that one mistake is not reported as many.
 */
export function readDocument(document: unknown): ReadDocument {
  const errors: Problem[] = [];
  const warnings = unknownFields(document, networkSchema.shape);
  const head = headSchema.safeParse(document);
  if (!head.success) errors.push(...problemsOf(head.error));
  const lists = isRecord(document) ? document : {};
  return {
    id: head.data?.id ?? '',
    asOf: head.data?.asOf,
    nodes: readList(lists, 'nodes', nodeSchema, errors, warnings),
    requirements: readList(lists, 'requirements', requirementSchema, errors, warnings),
    supplies: readList(lists, 'supplies', supplySchema, errors, warnings),
    errors,
    warnings,
  };
}

type EntrySchema<T> = z.ZodType<T> & { readonly shape: object };

function readList<T>(
  document: Record<string, unknown>,
  name: string,
  schema: EntrySchema<T>,
  errors: Problem[],
  warnings: Problem[],
): Row<T>[] {
  const list = document[name] ?? [];
  if (!Array.isArray(list) || document[name] === null) {
    errors.push({ path: `/${name}`, code: 'type', message: 'expected a list' });
    return [];
  }
  const rows: Row<T>[] = [];
  list.forEach((entry: unknown, row) => {
    for (const warning of unknownFields(entry, schema.shape, [name, row])) warnings.push(warning);
    const read = readEntry(entry, row, name, schema, errors);
    if (read) rows.push(read);
  });
  return rows;
}

const NONE: ReadonlySet<PropertyKey> = new Set();

function readEntry<T>(entry: unknown, row: number, name: string, schema: EntrySchema<T>, errors: Problem[]): Row<T> | undefined {
  const parsed = schema.safeParse(entry);
  if (parsed.success) return { row, value: parsed.data, refused: NONE };
  errors.push(...problemsOf(parsed.error, [name, row]));
  if (!isRecord(entry)) return undefined;
  const refused = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  const kept = Object.fromEntries(Object.entries(entry).filter(([key]) => !refused.has(key)));
  const again = schema.safeParse(kept);
  return again.success ? { row, value: again.data, refused } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
