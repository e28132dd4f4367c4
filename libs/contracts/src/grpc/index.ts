export * as capacity from '../generated/chokepoint/capacity/v1/capacity.js';
export * as delivery from '../generated/chokepoint/delivery/v1/delivery.js';
export * as risk from './risk.js';
export * as alerts from './alerts.js';
export type * as quarantine from '../generated/chokepoint/quarantine/v1/quarantine.js';
export * from './proto.js';
