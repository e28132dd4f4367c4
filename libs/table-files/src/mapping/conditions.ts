import type { Columns } from './columns.js';
import type { Condition } from './mapping-schema.js';

export type Test = (cells: readonly string[]) => boolean;
type Given = Condition | readonly Condition[] | undefined;
type Path = readonly PropertyKey[];

/** Whether all conditions hold; undefined where there is none. */
export function allOf(given: Given, columns: Columns, path: Path): Test | undefined {
  const tests = testsOf(given, columns, path);
  if (tests.length < 2) return tests[0];
  return (cells) => tests.every((test) => test(cells));
}

/** Whether one condition holds; undefined where there is none. */
export function anyOf(given: Given, columns: Columns, path: Path): Test | undefined {
  const tests = testsOf(given, columns, path);
  if (tests.length < 2) return tests[0];
  return (cells) => tests.some((test) => test(cells));
}

function testsOf(given: Given, columns: Columns, path: Path): Test[] {
  if (given === undefined) return [];
  if (isList(given)) return given.map((condition, index) => testOf(condition, columns, [...path, index]));
  return [testOf(given, columns, path)];
}

function isList(given: Condition | readonly Condition[]): given is readonly Condition[] {
  return Array.isArray(given);
}

function testOf({ column, equals, oneOf, matches, empty }: Condition, columns: Columns, path: Path): Test {
  const place = columns.place(column, [...path, 'column']);
  if (equals !== undefined) return (cells) => cells[place].trim() === equals;
  if (oneOf !== undefined) {
    const texts = new Set(oneOf);
    return (cells) => texts.has(cells[place].trim());
  }
  if (matches !== undefined) {
    const expression = new RegExp(matches, 'u');
    return (cells) => expression.test(cells[place].trim());
  }
  return (cells) => (cells[place].trim() === '') === empty;
}
