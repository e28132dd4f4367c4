import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, type Parameters } from './client.js';

const AFTER_A_FAILURE_MS = 3_000;

export interface ViewOptions<T = unknown> {
  /** How often it is read again by itself, which may depend on what was read last; only on changes told by the live stream when left out. */
  readonly everyMs?: number | ((last: T | undefined) => number);
  readonly enabled?: boolean;
  /** Shows the last answer while another question is on its way. */
  readonly keepLast?: boolean;
}

/** What the API says under `path`: read again by itself after a failure, and when the live stream says that scores changed. */
export function useView<T>(path: string, parameters: Parameters = {}, { everyMs, enabled = true, keepLast = false }: ViewOptions<T> = {}): UseQueryResult<T> {
  return useQuery<T>({
    queryKey: [path, parameters],
    queryFn: ({ signal }) => get<T>(path, parameters, signal),
    refetchInterval: ({ state }) => {
      if (state.status === 'error' || state.fetchFailureCount > 0) return AFTER_A_FAILURE_MS;
      return (typeof everyMs === 'function' ? everyMs(state.data) : everyMs) ?? false;
    },
    enabled,
    ...(keepLast && { placeholderData: keepPreviousData }),
  });
}
