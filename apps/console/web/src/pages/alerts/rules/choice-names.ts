import type { RuleChoices } from '@chokepoint/console-service/contract';
import type { ScopeKind } from './rule-draft.js';

/** Names that a scope can have, in the order in which they are read. */
export function namesFor(by: Exclude<ScopeKind, 'all' | 'lane'>, { nodes, owners, kinds, lanes }: RuleChoices): string[] {
  if (by === 'owner') return [...owners];
  if (by === 'kind') return [...kinds];
  if (by === 'node') return nodes.map(({ id }) => id);
  const vendors = new Set(lanes.map(({ from }) => from));
  return nodes.map(({ id }) => id).filter((id) => vendors.has(id));
}

interface Ends {
  readonly from: string;
  readonly to: string;
  readonly input: string;
}

/** What each end of a lane can be, as the other two are. */
export function lanesFrom({ lanes }: Pick<RuleChoices, 'lanes'>, ends: Ends): Record<keyof Ends, string[]> {
  const fits = (free: keyof Ends) => lanes.filter((lane) => (['from', 'to', 'input'] as const).every((end) => end === free || ends[end] === '' || lane[end] === ends[end]));
  const names = (end: keyof Ends) => [...new Set(fits(end).map((lane) => lane[end]))].toSorted();
  return { from: names('from'), to: names('to'), input: names('input') };
}
