import type { KeptRecord, Outcome } from '@chokepoint/service';
import type pg from 'pg';
import { quarantine } from './quarantine.js';
import { takeRecords } from './take-records.js';

/** Takes records of the quarantine as a batch that comes now. A fact that gives way to one of them is quarantined in its turn. */
export async function takeAgain(transaction: pg.ClientBase, records: readonly KeptRecord[]): Promise<Outcome[]> {
  const { changed, rejected } = await takeRecords(transaction, records);
  const asked = new Set(records);
  await quarantine(transaction, rejected.filter(({ record }) => !asked.has(record)), (record) => record);
  const accepted = new Set(changed);
  const refusals = new Map(rejected.map(({ record, reason, detail }): [KeptRecord, Outcome] => [record, { result: 'rejected', reason, detail }]));
  return records.map((record) => refusals.get(record) ?? { result: accepted.has(record) ? 'accepted' : 'already_known' });
}
