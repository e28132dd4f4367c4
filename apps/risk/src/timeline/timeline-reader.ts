import pg from 'pg';
import { dayText } from '../history/days.js';
import type { Days } from '../questions/history-reader.js';
import type { TimelineRow } from './sparse-days.js';

const NUMBERS_OID = 1022;

/** JSON reads a row of numbers many times as fast as the general reader of arrays does. */
const numbers = (text: string): number[] => JSON.parse(`[${text.slice(1, -1)}]`) as number[];
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => (oid === NUMBERS_OID ? numbers : (pg.types.getTypeParser(oid, format) as unknown))) as pg.CustomTypesConfig['getTypeParser'],
};

/** Reads whole days of history, a range of the primary key at a time. */
export class TimelineReader {
  constructor(private readonly pool: pg.Pool) {}

  /** The first and the last day held of those; undefined where none is. */
  async extent(network: string, { from, to }: Days): Promise<Days | undefined> {
    const { rows } = await this.pool.query<{ from: number | null; to: number | null }>({
      name: 'timeline-extent',
      text: `SELECT min(day) - date '1970-01-01' AS from, max(day) - date '1970-01-01' AS to
             FROM risk.history WHERE network = $1 AND day BETWEEN $2::date AND $3::date`,
      values: [network, dayText(from), dayText(to)],
    });
    const [first] = rows;
    return first.from === null ? undefined : { from: first.from, to: first.to! };
  }

  /** By day. */
  async rows(network: string, { from, to }: Days): Promise<TimelineRow[]> {
    const { rows } = await this.pool.query<TimelineRow>({
      name: 'timeline-days',
      text: `SELECT day - date '1970-01-01' AS day, network_version AS "networkVersion", before_first_version AS "beforeFirstVersion",
                    CASE WHEN 0 <> ANY (exposure) THEN exposure END AS exposure
             FROM risk.history WHERE network = $1 AND day BETWEEN $2::date AND $3::date ORDER BY day`,
      values: [network, dayText(from), dayText(to)],
      types,
    });
    return rows;
  }
}
