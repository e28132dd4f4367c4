import type { alerts } from '@chokepoint/contracts/grpc';

/** What is wrong with a field; `path` is a JSON Pointer into the request. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

const LONGEST_NAME = 256;
export const NAME_EXPECTED = `must be 1 to ${LONGEST_NAME} characters`;

export function isName(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_NAME && text.isWellFormed() && !text.includes('\0');
}

const SCOPES = ['node', 'owner', 'kind', 'all', 'vendor', 'lane'] as const satisfies (keyof alerts.Scope)[];
type ScopeKind = (typeof SCOPES)[number];

/** The one scope that is named, which must be one of `allowed`. */
export function chosenScope<K extends ScopeKind>(scope: alerts.Scope | undefined, allowed: readonly K[]): K | FieldProblem {
  const chosen = SCOPES.filter((kind) => scope?.[kind] !== undefined && scope[kind] !== null);
  const expected = `must name one of ${allowed.join(', ')}`;
  if (chosen.length !== 1) return { path: '/rule/scope', message: expected };
  const kind = allowed.find((each) => each === chosen[0]);
  return kind ?? { path: `/rule/scope/${chosen[0]}`, message: `is not for this rule: it ${expected}` };
}
