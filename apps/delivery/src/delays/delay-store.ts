import { POOL } from '@chokepoint/service';
import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';

/** Place of a delay in the list of all: by incident, then lane; what a lane does not name is ''. */
export interface DelayPosition {
  readonly incident: string;
  readonly from: string;
  readonly to: string;
  readonly input: string;
}

export interface DelayFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly input?: string | undefined;
  readonly status?: string | undefined;
}

/** A stored report. */
export interface ReportRow {
  readonly source: string;
  readonly id: string;
  readonly time: Date;
  /** The event's data, as published. */
  readonly data: unknown;
}

/** The newest report of an incident on a lane, and how many there are. */
export type DelayRow = ReportRow & DelayPosition & { readonly reports: number };

/** As the index `fact_delay` has them. */
const REPORTS = `select source, id, time, data, (data ->> 'incident') collate "C" as incident,
    from_node as "from", coalesce(to_node, '') as "to", coalesce(input, '') as input
  from delivery.fact where type = 'chokepoint.delivery.delayed.v1'`;

/** Of each incident on each lane the newest report, by the exposure model's order (section 4). */
const newestOf = (condition: string): string => `select distinct on (incident, "from", "to", input) *,
    (count(*) over (partition by incident, "from", "to", input))::int as reports
  from (${REPORTS}) as report where ${condition}
  order by incident, "from", "to", input, time desc, source desc, id desc`;

const OF_INCIDENT = 'incident = $1 and "from" = coalesce($2, "from")';

/** Reads delays out of the facts: what holds follows from all of them. */
@Injectable()
export class DelayStore {
  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  /** One incident on every lane, or on those of one vendor. */
  async ofIncident(incident: string, from?: string): Promise<{ lanes: DelayRow[]; reports: ReportRow[] }> {
    const [lanes, reports] = await Promise.all([
      this.pool.query<DelayRow>(newestOf(OF_INCIDENT), [incident, from]),
      this.pool.query<ReportRow>(`select * from (${REPORTS}) as report where ${OF_INCIDENT} order by time, source, id`, [incident, from]),
    ]);
    return { lanes: lanes.rows, reports: reports.rows };
  }

  /** The next `limit` delays after a position. */
  async list({ from, to, input, status }: DelayFilter, after: DelayPosition, limit: number): Promise<DelayRow[]> {
    const reaches = `"from" = coalesce($5, "from") and "to" in ('', coalesce($6, "to")) and input in ('', coalesce($7, input))`;
    const { rows } = await this.pool.query<DelayRow>(
      `select * from (${newestOf(`(incident, "from", "to", input) > ($1, $2, $3, $4) and ${reaches}`)}) as delay
       where data ->> 'status' = coalesce($8, data ->> 'status') order by incident, "from", "to", input limit $9`,
      [after.incident, after.from, after.to, after.input, from, to, input, status, limit],
    );
    return rows;
  }
}
