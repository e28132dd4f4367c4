import { BadMapping, parseMapping, type Mapping, type MappingProblem as Fault } from '@chokepoint/table-files';
import jsonc from 'jsonc-parser';
import type { MappingCheck, MappingProblem } from '../contract/index.js';

/** What is wrong with the text of a mapping, each at its place. */
export function checkMapping(text: string): MappingCheck {
  const { problems, mapping } = readMapping(text);
  return { problems, ...(mapping && { source: mapping.source }), facts: mapping?.facts.map(({ type }) => type) ?? [] };
}

export interface ReadMapping {
  readonly problems: readonly MappingProblem[];
  /** Where nothing is wrong with it. */
  readonly mapping: Mapping | undefined;
}

export function readMapping(text: string): { problems: MappingProblem[]; mapping: Mapping | undefined } {
  const errors: jsonc.ParseError[] = [];
  const document: unknown = jsonc.parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0) return { problems: [syntaxProblem(text, errors[0])], mapping: undefined };
  try {
    return { problems: [], mapping: parseMapping(document) };
  } catch (error) {
    if (!(error instanceof BadMapping)) throw error;
    return { problems: placed(text, error.problems), mapping: undefined };
  }
}

/** Problems that are told by JSON Pointer, each with the place of what it points to, or of what holds it where that is missing. */
export function placed(text: string, faults: readonly Fault[]): MappingProblem[] {
  const tree = jsonc.parseTree(text);
  return faults.map(({ path, message }) => {
    const { offset, length } = nodeAt(tree, stepsOf(path));
    return { pointer: path, message, ...placeOf(text, offset), length };
  });
}

const SYNTAX: Partial<Record<jsonc.ParseErrorCode, string>> = {
  1: 'something stands here that is no JSON',
  2: 'a number is not written as JSON has it',
  3: 'the name of a member is expected here, in double quotes',
  4: 'a value is expected here',
  5: 'a colon is expected here',
  6: 'a comma is expected here',
  7: 'a closing brace } is expected here',
  8: 'a closing bracket ] is expected here',
  9: 'the text should end here',
  10: 'JSON has no comments',
  12: 'a text is opened with " and not closed',
};

function syntaxProblem(text: string, { error, offset, length }: jsonc.ParseError): MappingProblem {
  return { pointer: '', message: text.trim() === '' ? 'there is no mapping yet' : (SYNTAX[error] ?? 'this is not JSON'), ...placeOf(text, offset), length };
}

function nodeAt(tree: jsonc.Node | undefined, steps: readonly (string | number)[]): { offset: number; length: number } {
  for (let depth = steps.length; tree && depth >= 0; depth--) {
    const node = jsonc.findNodeAtLocation(tree, steps.slice(0, depth));
    if (!node) continue;
    // What is missing is shown at the opening brace of what lacks it.
    return { offset: node.offset, length: depth === steps.length ? node.length : 1 };
  }
  return { offset: 0, length: 0 };
}

function stepsOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
