import type pg from 'pg';

/** Waits until `transaction` alone holds each of `names`, until it ends. One order everywhere, so that nobody deadlocks. */
export async function lockNames(transaction: pg.ClientBase, names: readonly string[]): Promise<void> {
  await transaction.query({
    name: 'lock-names',
    text: `select pg_advisory_xact_lock(key)
           from (select distinct hashtextextended(name, 0) as key from unnest($1::text[]) as n(name) order by key) as keys`,
    values: [names],
  });
}
