import type { WhatIfChoices, WhatIfLanes } from '@chokepoint/console-service/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useView } from '../../api/view.js';

export function useChoices(network: string | undefined): UseQueryResult<WhatIfChoices> {
  return useView<WhatIfChoices>('/api/what-if/choices', { network });
}

/** What a node needs and whom it supplies; nothing is asked while no node is known. */
export function useLanes(network: string | undefined, node: string | undefined): WhatIfLanes | undefined {
  const { data } = useView<WhatIfLanes>('/api/what-if/lanes', { network, node: node ?? '' }, { enabled: node !== undefined && node !== '' });
  return data?.node === node ? data : undefined;
}

/** The name of a node, or its id where it is not known. */
export function useNameOf(choices: WhatIfChoices | undefined): (id: string) => string {
  return useMemo(() => {
    const names = new Map(choices?.nodes.map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? id;
  }, [choices]);
}
