export * as capacity from '../generated/chokepoint/capacity/v1/capacity.js';
export * as delivery from '../generated/chokepoint/delivery/v1/delivery.js';
export * as risk from './risk.js';
export * as alerts from '../generated/chokepoint/alerts/v1/alerts.js';
export * from './proto.js';
