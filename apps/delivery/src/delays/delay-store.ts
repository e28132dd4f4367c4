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

const KEY = 'incident, "from", "to", input';
/** As the index `fact_delay` has them. */
const REPORTS = `(select source, id, time, data, (data ->> 'incident') collate "C" as incident,
    from_node as "from", coalesce(to_node, '') as "to", coalesce(input, '') as input
  from delivery.fact where type = 'chokepoint.delivery.delayed.v1') as report`;
const SAME = '(report.incident, report."from", report."to", report.input) = (lane.incident, lane."from", lane."to", lane.input)';

/** Of each incident on each lane the newest report, by the exposure model's order (section 4). @param lanes a query of keys */
const newestOf = (lanes: string): string => `select lane.*, newest.*, (select count(*)::int from ${REPORTS} where ${SAME}) as reports
  from (${lanes}) as lane
  cross join lateral (select source, id, time, data from ${REPORTS} where ${SAME} order by time desc, source desc, id desc limit 1) as newest`;

const OF_INCIDENT = 'incident = $1 and ($2::text is null or "from" = $2)';
/** Written so that PostgreSQL forgets what is not asked for, and reads no more of the index than a page needs. */
const REACHES = `($5::text is null or "from" = $5) and ($6::text is null or "to" in ('', $6)) and ($7::text is null or input in ('', $7))`;

/** Reads delays out of the facts: what holds follows from all of them. */
@Injectable()
export class DelayStore {
  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  /** One incident on every lane, or on those of one vendor. */
  async ofIncident(incident: string, from?: string): Promise<{ lanes: DelayRow[]; reports: ReportRow[] }> {
    const lanes = newestOf(`select distinct ${KEY} from ${REPORTS} where ${OF_INCIDENT}`);
    const [newest, reports] = await Promise.all([
      this.pool.query<DelayRow>(`${lanes} order by ${KEY}`, [incident, from]),
      this.pool.query<ReportRow>(`select source, id, time, data from ${REPORTS} where ${OF_INCIDENT} order by time, source, id`, [incident, from]),
    ]);
    return { lanes: newest.rows, reports: reports.rows };
  }

  /** The next `limit` delays after a position. Which status holds is known of the newest report alone: asking for one reads on until the page is full. */
  async list({ from, to, input, status }: DelayFilter, after: DelayPosition, limit: number): Promise<DelayRow[]> {
    const lanes = `select distinct ${KEY} from ${REPORTS} where (${KEY}) > ($1, $2, $3, $4) and ${REACHES}
      order by ${KEY} limit case when $8::text is null then $9::int end`;
    const { rows } = await this.pool.query<DelayRow>(`${newestOf(lanes)} where $8::text is null or data ->> 'status' = $8 order by ${KEY} limit $9`, [
      ...[after.incident, after.from, after.to, after.input],
      ...[from, to, input, status, limit],
    ]);
    return rows;
  }
}
