import type { Collapse } from '@chokepoint/console-service/contract';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { COLLAPSE_NAMES } from './map-texts.js';

/** What is looked at, kept in the address so that it can be sent to somebody. */
export interface MapState {
  readonly collapse: Collapse | undefined;
  readonly expand: readonly string[];
  readonly selected: string | undefined;
  readonly other: string | undefined;
  readonly table: boolean;
  readonly change: (change: Change) => void;
}

export interface Change {
  readonly collapse?: Collapse | undefined;
  readonly expand?: readonly string[];
  readonly node?: string | undefined;
  readonly with?: string | undefined;
  readonly as?: 'table' | undefined;
}

export function useMapState(): MapState {
  const [search, setSearch] = useSearchParams();
  const change = useCallback((what: Change) => setSearch((before) => changed(before, what), { replace: true }), [setSearch]);
  const collapse = search.get('collapse');
  const expand = useMemo(() => search.getAll('expand'), [search]);
  return {
    collapse: collapse !== null && collapse in COLLAPSE_NAMES ? (collapse as Collapse) : undefined,
    expand,
    selected: search.get('node') ?? undefined,
    other: search.get('with') ?? undefined,
    table: search.get('as') === 'table',
    change,
  };
}

function changed(before: URLSearchParams, change: Change): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(change) as [string, string | readonly string[] | undefined][]) {
    after.delete(name);
    for (const each of value === undefined ? [] : [value].flat()) after.append(name, each);
  }
  return after;
}
