import { parseInstant } from '@chokepoint/contracts';
import { parseBoolean } from './booleans.js';
import type { Columns } from './columns.js';
import type { Field, FieldKind, FieldSource } from './fields-schema.js';
import type { Mapping } from './mapping-schema.js';
import { momentParser } from './moments.js';
import { numberParser } from './numbers.js';
import type { CompiledField, Parse, Reader } from './reader.js';

type Defaults = Pick<Mapping, 'numbers' | 'dates' | 'empty'>;
type Path = readonly PropertyKey[];

/** Compiles fields once, so that a row only runs closures. */
export class FieldCompiler {
  /** Parsers remember texts: those of one form share what they know. */
  private readonly parsers = new Map<string, Parse<unknown>>();

  constructor(
    private readonly defaults: Defaults,
    private readonly columns: Columns,
  ) {}

  /** @param path where the mapping has the field */
  compile(field: Field, kind: FieldKind, path: Path, columnPath: Path = [...path, 'column']): CompiledField {
    if (typeof field === 'string') return this.cell({ column: field }, kind, path);
    const { firstOf, latestOf, earliestOf, join } = field;
    if (firstOf) return combined(this.parts(firstOf, field, kind, [...path, 'firstOf']), firstThere);
    if (latestOf) return combined(this.parts(latestOf, field, kind, [...path, 'latestOf']), extreme(1));
    if (earliestOf) return combined(this.parts(earliestOf, field, kind, [...path, 'earliestOf']), extreme(-1));
    if (join) return combined(this.parts(join, field, kind, [...path, 'join']), joined(field.with ?? ''));
    return field.constant === undefined ? this.cell(field, kind, columnPath) : this.constant(field, kind);
  }

  /** What is said beside a list holds for all in it. */
  private parts(list: readonly Field[], { firstOf: _, latestOf: __, earliestOf: ___, join: ____, ...shared }: FieldSource, kind: FieldKind, path: Path): CompiledField[] {
    return list.map((part, index) => {
      const place = [...path, index];
      if (typeof part === 'string') return this.compile({ ...shared, column: part }, kind, place, place);
      return this.compile({ ...shared, ...part }, kind, place);
    });
  }

  private constant({ constant, ...options }: FieldSource, kind: FieldKind): CompiledField {
    const parse = typeof constant === 'string' ? this.parser(options, kind) : undefined;
    return { columns: [], read: parse ? (_, report) => parse(constant as string, -1, report) : () => (kind === 'text' ? String(constant) : constant) };
  }

  private cell(field: FieldSource, kind: FieldKind, path: Path): CompiledField {
    const place = this.columns.place(field.column!, path);
    const parse = this.parser(field, kind);
    const empty = new Set(['', ...(this.defaults.empty ?? []), ...(field.empty ?? [])]);
    const trim = field.trim ?? true;
    const values = field.values && new Map(Object.entries(field.values));
    const read: Reader<unknown> = (cells, report) => {
      const text = trim ? cells[place].trim() : cells[place];
      if (empty.has(text)) return undefined;
      if (!values) return parse(text, place, report);
      const meant = values.get(text);
      if (meant === undefined) return void report.add(place, 'is not among the `values` of the mapping', text);
      return meant === '' ? undefined : parse(meant, place, report);
    };
    return { read, columns: [place] };
  }

  private parser(options: FieldSource, kind: FieldKind): Parse<unknown> {
    const { format, zone, twoDigitYears, scale, lower } = { ...(kind === 'moment' ? this.defaults.dates : {}), ...options };
    const form = JSON.stringify([kind, format, zone, twoDigitYears, scale, lower]);
    const known = this.parsers.get(form);
    if (known) return known;
    const made = this.make(kind, { format, zone, twoDigitYears, scale, lower });
    this.parsers.set(form, made);
    return made;
  }

  private make(kind: FieldKind, { scale, lower, ...form }: FieldSource): Parse<unknown> {
    if (kind === 'moment') return momentParser(form);
    if (kind === 'number') return numberParser(this.defaults.numbers ?? {}, scale);
    if (kind === 'boolean') return parseBoolean;
    return lower ? (text) => text.toLowerCase() : (text) => text;
  }
}

function combined(parts: readonly CompiledField[], combine: (readers: readonly Reader<unknown>[]) => Reader<unknown>): CompiledField {
  return { read: combine(parts.map(({ read }) => read)), columns: parts.flatMap(({ columns }) => columns) };
}

function firstThere(readers: readonly Reader<unknown>[]): Reader<unknown> {
  return (cells, report) => {
    for (const read of readers) {
      const value = read(cells, report);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

/** @param sign 1 for the latest, −1 for the earliest */
function extreme(sign: number): (readers: readonly Reader<unknown>[]) => Reader<unknown> {
  return (readers) => (cells, report) => {
    let found: string | undefined;
    for (const read of readers) {
      const value = read(cells, report) as string | undefined;
      if (value !== undefined && (found === undefined || sign * (parseInstant(value)! - parseInstant(found)!) > 0)) found = value;
    }
    return found;
  };
}

/** Nothing where a part is missing: half an identifier names something else. */
function joined(between: string): (readers: readonly Reader<unknown>[]) => Reader<string> {
  return (readers) => (cells, report) => {
    let text = '';
    for (let index = 0; index < readers.length; index++) {
      const value = readers[index](cells, report) as string | undefined;
      if (value === undefined) return undefined;
      text += index === 0 ? value : between + value;
    }
    return text;
  };
}
