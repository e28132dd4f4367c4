import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, type Parameters } from './client.js';

const AFTER_A_FAILURE_MS = 3_000;

export interface ViewOptions {
  /** How often it is read again by itself; only on changes told by the live stream when left out. */
  readonly everyMs?: number;
  readonly enabled?: boolean;
  /** Shows the last answer while another question is on its way. */
  readonly keepLast?: boolean;
}

/** What the API says under `path`: read again by itself after a failure, and when the live stream says that scores changed. */
export function useView<T>(path: string, parameters: Parameters = {}, { everyMs, enabled = true, keepLast = false }: ViewOptions = {}): UseQueryResult<T> {
  return useQuery<T>({
    queryKey: [path, parameters],
    queryFn: ({ signal }) => get<T>(path, parameters, signal),
    refetchInterval: ({ state }) => (state.status === 'error' || state.fetchFailureCount > 0 ? AFTER_A_FAILURE_MS : (everyMs ?? false)),
    enabled,
    ...(keepLast && { placeholderData: keepPreviousData }),
  });
}
