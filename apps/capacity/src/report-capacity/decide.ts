import { compareFacts, decideFact, type FactAnswer, type KnownFact, type ReceivedFact } from '@chokepoint/service';

export type CapacityReport = ReceivedFact<'chokepoint.capacity.reported.v1'>;

/** One incident on one node: how many reports there are, and which of them holds. */
export interface Incident {
  readonly reports: number;
  readonly newest: NewestReport;
}

export interface NewestReport {
  readonly status: string;
  readonly time: number;
  readonly source: string;
  readonly id: string;
}

/** What a report is decided on. */
export interface ReportState {
  /** What was stored before under the report's source and id. */
  readonly known?: KnownFact;
  readonly incident?: Incident;
}

export interface Decision {
  readonly answer: FactAnswer;
  /** What happened: the report, or nothing. */
  readonly events: readonly CapacityReport[];
}

/** Every valid report is a fact, whatever was said before: which one holds follows from all of them. */
export function decide({ known }: ReportState, report: CapacityReport): Decision {
  const answer = decideFact(known, report);
  return { answer, events: answer === 'accepted' ? [report] : [] };
}

/** The incident after one more report. Reports may come in any order. */
export function evolve(incident: Incident | undefined, report: CapacityReport): Incident {
  const { time, source, id } = report;
  const said: NewestReport = { status: report.parsed.status, time, source, id };
  if (!incident) return { reports: 1, newest: said };
  return { reports: incident.reports + 1, newest: compareFacts(said, incident.newest) > 0 ? said : incident.newest };
}
