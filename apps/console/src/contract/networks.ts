import { z } from 'zod';

export const knownNetworks = z.object({ networks: z.array(z.object({ network: z.string(), version: z.int(), nodes: z.int() })) }).meta({ id: 'KnownNetworks' });
export type KnownNetworks = z.output<typeof knownNetworks>;
