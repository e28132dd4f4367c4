import type { delivery } from '@chokepoint/contracts/grpc';
import type { DelayRow, ReportRow } from './delay-store.js';

export function delayMessage({ from, to, input, incident, reports, ...newest }: DelayRow): delivery.Delay {
  return { from, ...(to && { to }), ...(input && { input }), incident, reports, current: reportMessage(newest) };
}

export function reportMessage({ source, id, time, data }: ReportRow): delivery.StoredDelayReport {
  // It came in as this very message, without what was absent.
  const report = data as delivery.DelayReport;
  return { source, id, time: time.toISOString(), report: { ...report, sources: report.sources ?? [] } };
}
