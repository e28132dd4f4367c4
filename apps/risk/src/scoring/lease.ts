import { randomUUID } from 'node:crypto';
import type pg from 'pg';

const LEASE = '5 seconds';
/** Prolonged well before it ends, and not at every turn. */
const PROLONG_MS = 1_500;

/** Thrown by a write whose scorer is no longer the one that holds the lease: nothing was written. */
export class LeaseLost extends Error {
  constructor() {
    super('another process took over the scoring');
  }
}

/** The right to score, held by one process at a time; its fence rises with every holder. */
export class Lease {
  private readonly holder = randomUUID();
  private fence: string | undefined;
  private takenAt = -Infinity;

  constructor(private readonly pool: pg.Pool) {}

  /** Takes or prolongs the lease. @returns whether it is ours, and whether it was not before */
  async take(): Promise<{ held: boolean; fresh: boolean }> {
    if (this.fence !== undefined && performance.now() - this.takenAt < PROLONG_MS) return { held: true, fresh: false };
    this.takenAt = performance.now();
    const { rows } = await this.pool.query<{ fence: string }>({
      name: 'take-lease',
      text: `UPDATE risk.scorer
             SET holder = $1, lease_until = clock_timestamp() + interval '${LEASE}',
                 fence = fence + CASE WHEN holder = $1 AND fence = $2 THEN 0 ELSE 1 END
             WHERE (holder = $1 AND fence = $2) OR lease_until < clock_timestamp() RETURNING fence`,
      values: [this.holder, this.fence ?? '-1'],
    });
    const fresh = rows[0] !== undefined && rows[0].fence !== this.fence;
    this.fence = rows[0]?.fence;
    return { held: this.fence !== undefined, fresh };
  }

  /** Prolongs the lease while long work goes on. One that another process took meanwhile stays lost: `check` will tell. */
  async renew(): Promise<void> {
    const { rowCount } = await this.pool.query({
      name: 'renew-lease',
      text: `UPDATE risk.scorer SET lease_until = clock_timestamp() + interval '${LEASE}' WHERE holder = $1 AND fence = $2`,
      values: [this.holder, this.fence ?? '-1'],
    });
    if (rowCount === 0) this.fence = undefined;
  }

  /** Locks the lease for the rest of a transaction. @throws LeaseLost */
  async check(transaction: pg.ClientBase): Promise<void> {
    const { rowCount } = await transaction.query({
      name: 'check-lease',
      text: 'SELECT FROM risk.scorer WHERE holder = $1 AND fence = $2 FOR UPDATE',
      values: [this.holder, this.fence ?? '-1'],
    });
    if (rowCount !== 0) return;
    this.takenAt = -Infinity;
    throw new LeaseLost();
  }

  /** Lets another process take over at once. */
  async release(): Promise<void> {
    await this.pool.query(`UPDATE risk.scorer SET lease_until = '-infinity' WHERE holder = $1 AND fence = $2`, [this.holder, this.fence ?? '-1']);
    this.fence = undefined;
  }
}
