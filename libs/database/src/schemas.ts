/** PostgreSQL schemas whose services publish, so that each has an outbox. */
export type PublishingSchema = 'capacity' | 'delivery' | 'risk' | 'alerts';
/** Every PostgreSQL schema of the product, one for each service and one for the event log in PostgreSQL. */
export type Schema = PublishingSchema | 'event_log';

export const SCHEMAS: readonly Schema[] = ['event_log', 'capacity', 'delivery', 'risk', 'alerts'];
