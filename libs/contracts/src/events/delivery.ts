import { z } from 'zod';
import { identifier, instant, nonNegative, share, sources } from './fields.js';

const lane = { from: identifier, to: identifier, input: identifier };
const orderLine = { ...lane, order: identifier, line: identifier };

export const deliveryOrdered = z.object({
  ...orderLine,
  quantity: z.number().positive(),
  promised: instant,
});
export type DeliveryOrdered = z.infer<typeof deliveryOrdered>;

export const deliveryReceived = z.object({
  ...orderLine,
  quantity: nonNegative,
  at: instant,
  final: z.boolean().optional().meta({ description: 'nothing more will come' }),
});
export type DeliveryReceived = z.infer<typeof deliveryReceived>;

export const deliveryCancelled = z.object(orderLine);
export type DeliveryCancelled = z.infer<typeof deliveryCancelled>;

const delayKey = { from: identifier, to: identifier.optional(), input: identifier.optional(), incident: identifier };

const delay = {
  delayDays: nonNegative,
  yield: share.optional().meta({ description: 'share of the goods that arrives, default 1' }),
  start: instant,
  until: instant.optional(),
  confidence: share.optional(),
  cause: z.string().optional(),
  sources: sources.optional(),
};

/** Lanes are late; without `to` or `input` all lanes that match (exposure model, section 4). */
export const deliveryDelayed = z.discriminatedUnion('status', [
  z.object({ ...delayKey, status: z.enum(['potential', 'confirmed', 'restored']), ...delay }),
  z.object({ ...delayKey, status: z.literal('withdrawn') }),
]);
export type DeliveryDelayed = z.infer<typeof deliveryDelayed>;
