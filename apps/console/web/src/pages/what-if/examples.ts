import type { WhatIfChoices, WhatIfPart } from '@chokepoint/console-service/contract';

/** Questions to begin with: the country, the owner and the chokepoint where most is. */
export function examplesOf({ owners, countries, nodes }: WhatIfChoices): readonly (readonly WhatIfPart[])[] {
  const largest = (groups: WhatIfChoices['owners'], except: ReadonlySet<string | undefined>) => groups.filter(({ name }) => !except.has(name)).toSorted((a, b) => b.nodes - a.nodes)[0]?.name;
  // Who buys, designs or builds for itself is no source of trouble upstream.
  const buyers = new Set(nodes.filter(({ kind }) => kind === 'buyer' || kind === 'accelerator').map(({ owner }) => owner));
  const home = largest(countries, new Set());
  const owner = largest(owners, buyers);
  const country = largest(countries, new Set([home]));
  const part = nodes.find(({ kind }) => kind === 'packaging') ?? nodes[0];
  return [
    ...(country === undefined ? [] : [[{ ask: 'lose-country', country, weeks: 4 }] as const]),
    ...(owner === undefined ? [] : [[{ ask: 'lose-owner', owner, weeks: 8 }] as const]),
    ...(part === undefined ? [] : [[{ ask: 'cut', node: part.id, to: 0.5, from: 0, until: 13 }] as const]),
  ];
}
