import type { ExposureChanged } from '@chokepoint/contracts';

export const SCOPE_KINDS = ['node', 'owner', 'kind', 'all'] as const;

/** Which nodes of its network a rule watches; `value` is empty for all. */
export interface Scope {
  readonly kind: (typeof SCOPE_KINDS)[number];
  readonly value: string;
}

/** As much of a rule as decides. `threshold` is a multiple of 0.5. */
export interface Rule {
  readonly id: string;
  readonly network: string;
  readonly scope: Scope;
  readonly threshold: number;
}

/** Whether the rule watches the node of a change, by what the change says about it. */
export function watches(rule: Rule, change: ExposureChanged): boolean {
  if (rule.network !== change.network) return false;
  return rule.scope.kind === 'all' || change[rule.scope.kind] === rule.scope.value;
}
