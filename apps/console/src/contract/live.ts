import { z } from 'zod';
import { nodeExposure } from './exposure.js';

export const serviceCondition = z
  .object({
    name: z.enum(['risk', 'capacity', 'delivery', 'alerts']),
    answers: z.boolean(),
    since: z.string().describe('since when this is so, as far as the console knows'),
    detail: z.string().optional().describe('what the last try said'),
  })
  .meta({ id: 'ServiceCondition' });
export type ServiceCondition = z.output<typeof serviceCondition>;

/** `exposures`: scores that are new since the last event of the stream. */
export const exposuresEvent = z
  .object({ network: z.string(), networkVersion: z.int(), asOf: z.string(), changed: z.array(nodeExposure), initial: z.boolean().describe('how things stand, as a stream that begins tells it, and no change') })
  .meta({ id: 'ExposuresEvent' });
export type ExposuresEvent = z.output<typeof exposuresEvent>;

/** `services`: all of them, whenever one changes, and every few seconds. */
export const servicesEvent = z.object({ services: z.array(serviceCondition) }).meta({ id: 'ServicesEvent' });
export type ServicesEvent = z.output<typeof servicesEvent>;
