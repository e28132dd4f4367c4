import { EVENTS, parseInstant } from '@chokepoint/contracts';
import type { Columns } from '../mapping/columns.js';
import type { FieldCompiler } from '../mapping/compile-field.js';
import { allOf } from '../mapping/conditions.js';
import { isOptional, kindOf } from '../mapping/field-kinds.js';
import type { FactMapping } from '../mapping/mapping-schema.js';
import type { CompiledField, Report } from '../mapping/reader.js';
import { typeOf, type FactKind, type TableFact } from './table-fact.js';

/** Reads one fact of a row; undefined where the row does not say it, or says it wrongly: that is reported. */
export type FactReader = (cells: readonly string[], report: Report) => TableFact | undefined;

interface Member extends CompiledField {
  readonly name: string;
  readonly optional: boolean;
  /** What is wrong with a row that has none of it. */
  readonly missing: string;
}

type Data = Record<string, string | number | boolean>;

/** @param index place of the fact in the mapping */
export function compileFact({ type, when, id, fields }: FactMapping, compiler: FieldCompiler, columns: Columns, index: number): FactReader {
  const path = ['facts', index];
  const isSaid = allOf(when, columns, [...path, 'when']);
  const named = id?.map((column, place) => columns.place(column, [...path, 'id', place]));
  const compiled = Object.keys(fields)
    .filter((name) => fields[name] !== undefined)
    .sort()
    .map((name): Member => {
      const field = compiler.compile(fields[name], kindOf(name), [...path, name]);
      return { name, optional: isOptional(type, name), missing: missingText(name, field, columns), ...field };
    });
  const time = compiled.find(({ name }) => name === 'time')!;
  const members = compiled.filter((member) => member !== time);
  const check = checkerOf(type, members);
  return (cells, report) => {
    if (isSaid && !isSaid(cells)) return undefined;
    const known = readMember(time, cells, report) as string | undefined;
    const data = readData(members, cells, report);
    if (known === undefined || !data || !check(data, cells, report)) return undefined;
    return { kind: type, time: known, known: parseInstant(known)!, data, named: named?.map((place) => cells[place].trim()) };
  };
}

/** Members in the order of their names, so that their JSON is canonical; undefined where one is missing. */
function readData(members: readonly Member[], cells: readonly string[], report: Report): Data | undefined {
  const data: Data = {};
  let complete = true;
  for (const member of members) {
    const value = readMember(member, cells, report);
    if (value !== undefined) data[member.name] = value as string | number | boolean;
    else if (!member.optional) complete = false;
  }
  return complete ? data : undefined;
}

function readMember({ optional, read, columns, missing }: Member, cells: readonly string[], report: Report): unknown {
  const before = report.count;
  const value = read(cells, report);
  if (value === undefined && report.count === before && !optional) report.add(columns[0] ?? -1, missing, cells[columns[0]] ?? '');
  return value;
}

function missingText(name: string, { columns: places }: CompiledField, columns: Columns): string {
  const others = places.slice(1).map((place) => JSON.stringify(columns.name(place)));
  return `gives no ${name}${others.length > 0 ? `, nor does ${others.join(' or ')}` : ''}`;
}

/** Holds data against the schema that services and producers are held to. */
function checkerOf(kind: FactKind, members: readonly Member[]): (data: Data, cells: readonly string[], report: Report) => boolean {
  const { schema } = EVENTS[typeOf(kind)];
  return (data, cells, report) => {
    const result = schema.safeParse(data);
    if (result.success) return true;
    for (const { path, message } of result.error.issues) {
      const member = members.find(({ name }) => name === path[0]);
      const place = member?.columns[0] ?? -1;
      report.add(place, `is no ${String(path[0])}: ${message}`, cells[place] ?? '');
    }
    return false;
  };
}
