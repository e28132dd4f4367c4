import type { capacity } from '@chokepoint/contracts/grpc';
import type { IncidentRow, ReportRow } from './incident-store.js';

export function incidentMessage({ node, incident, reports, newest }: IncidentRow): capacity.Incident {
  return { node, incident, reports, current: reportMessage(newest) };
}

export function reportMessage({ source, id, time, data }: ReportRow): capacity.StoredReport {
  // It came in as this very message, without what was absent.
  const report = data as unknown as capacity.CapacityReport;
  return { source, id, time: time.toISOString(), report: { ...report, sources: report.sources ?? [] } };
}
