import type { z } from 'zod';

/** What is wrong, and where: `path` is a JSON Pointer (RFC 6901) into the document that was read. */
export interface Problem {
  readonly path: string;
  readonly code: ProblemCode;
  readonly message: string;
}

export type ProblemCode =
  | 'missing'
  | 'type'
  | 'range'
  | 'whole-weeks'
  | 'text'
  | 'unknown-field'
  | 'unknown-id'
  | 'duplicate'
  | 'lane-without-requirement'
  | 'requirement-without-lane'
  | 'shares'
  | 'zero-lead-cycle'
  | 'no-baseline'
  | 'no-match';

/** JSON Pointer of a path of keys and indices; the empty path is the whole document. */
export function pointer(...steps: PropertyKey[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The problems that a zod schema found in the value that stands at `base`. */
export function problemsOf(error: z.ZodError, base: readonly PropertyKey[] = []): Problem[] {
  return error.issues.map((issue) => ({
    path: pointer(...base, ...issue.path),
    code: codeOf(issue),
    message: messageOf(issue),
  }));
}

/** Every key of `value` that `known` does not have, as a warning. */
export function unknownFields(value: unknown, known: object, base: readonly PropertyKey[] = []): Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.keys(value)
    .filter((key) => !Object.hasOwn(known, key))
    .map((key) => ({ path: pointer(...base, key), code: 'unknown-field', message: 'unknown field, ignored' }));
}

type Issue = z.core.$ZodIssue;

function codeOf(issue: Issue): ProblemCode {
  if (isMissing(issue)) return 'missing';
  if (issue.code === 'invalid_type') return issue.expected === 'int' ? 'whole-weeks' : 'type';
  if (issue.code === 'custom') return 'text';
  if (issue.code === 'too_small' || issue.code === 'too_big') return issue.origin === 'string' ? 'text' : 'range';
  return 'type';
}

function messageOf(issue: Issue): string {
  if (isMissing(issue)) return 'required';
  if (issue.code === 'invalid_type' && issue.expected === 'int') return 'expected whole weeks';
  return issue.message;
}

/** In JSON nothing is `undefined` but what is absent. */
function isMissing(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
}
