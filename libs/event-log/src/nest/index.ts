export { BatchContext } from './batch-context.js';
export { BatchPattern, EVENT_LOG_TRANSPORT } from './batch-pattern.js';
export { EventLogTransport, type EventLogTransportOptions } from './transport.js';
