import type { GroupKey } from '@chokepoint/supplier-performance';

/** A lane with all it is known by, a vendor or a buyer by its id. */
export function nameOf({ from, to, input }: GroupKey): string {
  return from !== undefined && to !== undefined ? `${from} → ${to}, ${input}` : (from ?? to)!;
}

const MOST_CHARACTERS = 28;

/** For a column, which the longest name would make as wide as itself. */
export function shortened(name: string): string {
  const characters = [...name];
  return characters.length <= MOST_CHARACTERS ? name : `${characters.slice(0, MOST_CHARACTERS - 1).join('').trimEnd()}…`;
}

/** As `nameOf`, each part short enough for a column. */
export function shortNameOf({ from, to, input }: GroupKey): string {
  return nameOf({ ...(from !== undefined && { from: shortened(from) }), ...(to !== undefined && { to: shortened(to) }), ...(input !== undefined && { input: shortened(input) }) });
}
