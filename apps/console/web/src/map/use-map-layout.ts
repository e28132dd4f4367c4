import type { Collapse, MapLayout, NowView } from '@chokepoint/console-service/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNetwork } from '../api/network.js';
import { useView } from '../api/view.js';
import type { MapExposures } from './exposures.js';

/** Where everything stands. `collapse` left out lets the server choose what can be read. */
export function useMapLayout(collapse?: Collapse, expand: readonly string[] = []): UseQueryResult<MapLayout> {
  const [network] = useNetwork();
  return useView<MapLayout>('/api/map', { network, collapse, expand }, { keepLast: true });
}

/** How exposed each node is at present. */
export function useExposuresNow(now: NowView | undefined): MapExposures {
  return useMemo(() => new Map(now?.nodes.flatMap(({ id, now: score }) => (score ? [[id, score] as const] : []))), [now]);
}
