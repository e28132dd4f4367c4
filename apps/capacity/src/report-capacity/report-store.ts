import { crashPoint, enqueue, inTransaction, lockNames } from '@chokepoint/database';
import { factRecord, POOL, type FactAnswer } from '@chokepoint/service';
import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { decide, evolve, type CapacityReport, type Incident, type ReportState } from './decide.js';

/** How a report was answered, and the moment that is stored for it. */
export interface ReportAnswer {
  readonly answer: FactAnswer;
  readonly time: Date;
}

interface StateRow {
  known_time: Date | null;
  known_data: unknown;
  reports: number | null;
  status: string;
  source: string;
  id: string;
  time: Date;
}

/** Decides on reports one at a time for each node, and stores what was decided with its outbox row. */
@Injectable()
export class ReportStore {
  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  async report(report: CapacityReport): Promise<ReportAnswer> {
    const answer = await inTransaction(this.pool, async (transaction) => {
      await lockNames(transaction, [`capacity node ${report.parsed.node}`, `capacity fact ${report.source} ${report.id}`]);
      const state = await load(transaction, report);
      const decision = decide(state, report);
      for (const event of decision.events) await store(transaction, event, evolve(state.incident, event));
      await enqueue(transaction, 'capacity', decision.events.map(factRecord));
      return { answer: decision.answer, time: new Date(state.known?.time ?? report.time) };
    });
    if (answer.answer === 'accepted') crashPoint('command.stored');
    return answer;
  }
}

async function load(transaction: pg.ClientBase, { source, id, parsed }: CapacityReport): Promise<ReportState> {
  const { rows } = await transaction.query<StateRow>({
    name: 'capacity-report-state',
    text: `select r.time as known_time, r.data as known_data, i.reports, i.status, i.source, i.id, i.time
           from (select) as always
           left join capacity.report r on r.source = $1 and r.id = $2
           left join capacity.incident i on i.incident = $3 and i.node = $4`,
    values: [source, id, parsed.incident, parsed.node],
  });
  const [row] = rows;
  return {
    known: row.known_time ? { type: 'chokepoint.capacity.reported.v1', time: row.known_time.getTime(), data: row.known_data } : undefined,
    incident: row.reports === null ? undefined : incidentOf(row, row.reports),
  };
}

function incidentOf({ status, source, id, time }: StateRow, reports: number): Incident {
  return { reports, newest: { status, source, id, time: time.getTime() } };
}

async function store(transaction: pg.ClientBase, report: CapacityReport, { reports, newest }: Incident): Promise<void> {
  const { node, incident, status } = report.parsed;
  await transaction.query({
    name: 'capacity-report-store',
    text: `with said as (
             insert into capacity.report (incident, node, source, id, time, status, data) values ($1, $2, $3, $4, $5, $6, $7)
           )
           insert into capacity.incident (incident, node, reports, source, id, time, status) values ($1, $2, $8, $9, $10, $11, $12)
           on conflict (incident, node) do update
           set (reports, source, id, time, status) = (excluded.reports, excluded.source, excluded.id, excluded.time, excluded.status)`,
    values: [
      ...[incident, node, report.source, report.id, new Date(report.time).toISOString(), status, JSON.stringify(report.data)],
      ...[reports, newest.source, newest.id, new Date(newest.time).toISOString(), newest.status],
    ],
  });
}
