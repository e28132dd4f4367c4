// One package in several files, as in risk.ts.
export * from '../generated/chokepoint/alerts/v1/alerts.js';
export type {
  GetQuarantinedRequest,
  GetQuarantinedResponse,
  ListQuarantineRequest,
  ListQuarantineResponse,
  RequeueRequest,
  RequeueResponse,
} from '../generated/chokepoint/alerts/v1/quarantine.js';
