import type { ExposuresEvent, NowView, ServiceCondition, ServicesEvent } from '@chokepoint/console-service/contract';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { address } from './client.js';
import { useNetwork } from './network.js';
import { withExposures } from './with-exposures.js';

export interface LiveState {
  readonly connection: 'connecting' | 'live' | 'cut';
  /** Since when it is so, in milliseconds since the epoch. */
  readonly since: number;
  readonly services: readonly ServiceCondition[];
}

/** The stream tells the services' condition every 2 s: silence for longer means that it is cut. */
const SILENCE_MS = 7_000;
const RETRY_MS = 1_500;
const START: LiveState = { connection: 'connecting', since: Date.now(), services: [] };
const Live = createContext<LiveState>(START);

export const useLive = (): LiveState => use(Live);

/** Keeps one stream open and what is shown up to date with it. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const [network] = useNetwork();
  const queries = useQueryClient();
  const [state, setState] = useState(START);
  useEffect(() => follow(network, queries, setState), [network, queries]);
  return <Live value={state}>{children}</Live>;
}

type SetState = (change: (state: LiveState) => LiveState) => void;

/** Follows the stream until the returned function is called. */
function follow(network: string | undefined, queries: QueryClient, setState: SetState): () => void {
  let source: EventSource | undefined;
  let timer: number | undefined;
  let known: string | undefined;
  const heard = () => {
    setState((state) => connected(state, 'live'));
    again(SILENCE_MS);
  };
  const again = (milliseconds: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      setState((state) => connected(state, 'cut'));
      open();
    }, milliseconds);
  };
  const open = () => {
    source?.close();
    source = new EventSource(address('/api/live', { network }));
    // What happened while there was no stream is read again.
    source.addEventListener('open', () => void queries.invalidateQueries());
    source.addEventListener('error', () => again(RETRY_MS));
    source.addEventListener('services', ({ data }: MessageEvent<string>) => {
      const { services } = JSON.parse(data) as ServicesEvent;
      const away = awayOf(services);
      // What is shown is then read again: it says of itself that it is old, or is new.
      if (known !== undefined && away !== known) void queries.invalidateQueries();
      known = away;
      setState((state) => ({ ...state, services }));
      heard();
    });
    source.addEventListener('exposures', ({ data }: MessageEvent<string>) => {
      takeExposures(queries, JSON.parse(data) as ExposuresEvent);
      heard();
    });
  };
  open();
  again(SILENCE_MS);
  return () => {
    window.clearTimeout(timer);
    source?.close();
  };
}

function awayOf(services: readonly ServiceCondition[]): string {
  return services.flatMap(({ name, answers }) => (answers ? [] : [name])).join(' ');
}

function connected(state: LiveState, connection: LiveState['connection']): LiveState {
  return state.connection === connection ? state : { ...state, connection, since: Date.now() };
}

/**
 * The present is changed in place; it is read again where the network is another. What else may rest on the scores is
 * read again, unless a stream that begins tells what is known.
 */
function takeExposures(queries: QueryClient, event: ExposuresEvent): void {
  let isOld = false;
  let isNews = !event.initial;
  queries.setQueriesData<NowView>({ queryKey: [PRESENT] }, (view) => {
    if (view === undefined || view.network !== event.network) return view;
    isOld ||= view.networkVersion !== event.networkVersion;
    const next = withExposures(view, event);
    isNews ||= next !== view;
    return next;
  });
  if (isNews) readAgainAfter(queries, PRESENT);
  if (isNews || isOld) void queries.invalidateQueries({ predicate: ({ queryKey: [path] }) => isOld || !UNMOVED.has(path) });
}

/** An answer that is on its way may be older than what was just told, and would replace it. */
function readAgainAfter(queries: QueryClient, path: string): void {
  const onTheirWay = queries.getQueryCache().findAll({ queryKey: [path], fetchStatus: 'fetching' });
  if (onTheirWay.length === 0) return;
  void Promise.allSettled(onTheirWay.flatMap(({ promise }) => promise ?? [])).then(() => queries.invalidateQueries({ queryKey: [path] }, { cancelRefetch: false }));
}

const PRESENT = '/api/now';
/** What a new score alone does not change, or what has been changed in place. */
const UNMOVED = new Set<unknown>([PRESENT, '/api/map', '/api/timeline', '/api/networks']);
