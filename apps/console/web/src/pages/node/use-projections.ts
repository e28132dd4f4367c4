import type { NodeProjection } from '@chokepoint/console-service/contract';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { get } from '../../api/client.js';
import { useNetwork } from '../../api/network.js';
import { nodePath } from './node-path.js';
import { lineOfAll, lineWithout, type ProjectionLine, type Taken } from './projection-lines.js';

export interface Projections {
  readonly lines: readonly ProjectionLine[];
  readonly done: number;
  readonly all: number;
  readonly error: Error | null;
  readonly again: () => void;
}

const AFTER_A_FAILURE_MS = 3_000;

/** The projection with all incidents and one for each thing that is taken away; each line is there as soon as it is known. */
export function useProjections(id: string, taken: readonly Taken[], enabled = true): Projections {
  const [network] = useNetwork();
  const path = nodePath(id, '/projection');
  const asked = [{ network }, ...taken.map((each) => (each === 'everything' ? { network, undisturbed: true } : { network, without: each.incident }))];
  const answers = useQueries({
    queries: asked.map((parameters) => ({
      queryKey: [path, parameters],
      queryFn: ({ signal }: { signal: AbortSignal }) => get<NodeProjection>(path, parameters, signal),
      enabled,
      staleTime: 30_000,
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }: { state: { status: string } }) => (state.status === 'error' ? AFTER_A_FAILURE_MS : false),
    })),
  });
  const [all, ...without] = answers;
  const lines = all?.data === undefined ? [] : [lineOfAll(all.data), ...without.flatMap(({ data, isPlaceholderData }, place) => (data === undefined || isPlaceholderData ? [] : [lineWithout(taken[place], data, place)]))];
  return {
    lines,
    done: answers.filter(({ data, isPlaceholderData }) => data !== undefined && !isPlaceholderData).length,
    all: answers.length,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    again: () => void Promise.all(answers.map(({ refetch }) => refetch())),
  };
}
