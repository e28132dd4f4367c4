export { connectEventLog, type EventLogConfiguration } from './connect.js';
export { deadLetterOf, type Refusal } from './dead-letter.js';
export * from './errors.js';
export type { KafkaConfiguration } from './kafka/configuration.js';
export { murmur2, partitionFor } from './partitioner.js';
export * from './port.js';
export { storableHeaders, storableText } from './storable.js';
