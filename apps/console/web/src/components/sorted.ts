export type SortKey = number | string | undefined;

const COLLATOR = new Intl.Collator('en', { numeric: true });

/** A sorted copy; equal ones keep their order, and those without a key stand last in either direction. */
export function sorted<T>(records: readonly T[], keyOf: (record: T) => SortKey, direction: 'asc' | 'desc'): T[] {
  const sign = direction === 'asc' ? 1 : -1;
  const keyed = records.map((record) => ({ record, key: keyOf(record) }));
  const known = keyed.filter(({ key }) => key !== undefined).toSorted((a, b) => sign * compared(a.key!, b.key!));
  return [...known, ...keyed.filter(({ key }) => key === undefined)].map(({ record }) => record);
}

function compared(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : COLLATOR.compare(String(a), String(b));
}
