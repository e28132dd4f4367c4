import { freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import type pg from 'pg';
import { isDatabaseAway } from './failures.js';
import { lockNames } from './locks.js';
import { openPool } from './pool.js';
import { inTransaction } from './transactions.js';

describe('a transaction', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
    await database.pool.query('create table account (name text primary key, amount int not null)');
  });

  beforeEach(() => database.pool.query(`truncate account; insert into account values ('a', 1), ('b', 1)`));
  afterAll(() => database.drop());

  it('is committed when its work is done', async () => {
    expect(await inTransaction(database.pool, async (transaction) => set(transaction, 'a', 2))).toBe('set');
    expect(await amounts()).toEqual({ a: 2, b: 1 });
  });

  it('is rolled back when its work fails, and the connection is as good as before', async () => {
    const failing = inTransaction(database.pool, async (transaction) => {
      await set(transaction, 'a', 2);
      throw new Error('changed our mind');
    });
    await expect(failing).rejects.toThrow('changed our mind');
    expect(await amounts()).toEqual({ a: 1, b: 1 });
  });

  it('is tried again after a deadlock where that was asked for', async () => {
    const bothHold = meeting(2);
    const move = (first: string, second: string) => {
      let attempts = 0;
      return inTransaction(
        database.pool,
        async (transaction) => {
          await add(transaction, first);
          if (attempts++ === 0) await bothHold();
          await add(transaction, second);
        },
        { retries: 3 },
      );
    };
    await Promise.all([move('a', 'b'), move('b', 'a')]);
    expect(await amounts()).toEqual({ a: 3, b: 3 });
  });

  it('fails after a deadlock where it was not', async () => {
    const bothHold = meeting(2);
    const move = (first: string, second: string) =>
      inTransaction(database.pool, async (transaction) => {
        await add(transaction, first);
        await bothHold();
        await add(transaction, second);
      });
    const outcomes = await Promise.allSettled([move('a', 'b'), move('b', 'a')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('that loses its connection says that the database is away', async () => {
    const cut = inTransaction(database.pool, async (transaction) => {
      await transaction.query('select pg_terminate_backend(pg_backend_pid())');
    });
    expect(isDatabaseAway(await cut.catch((error: unknown) => error))).toBe(true);
    expect(await amounts()).toEqual({ a: 1, b: 1 });
  });

  it('waits for the names that another one holds', async () => {
    const order: string[] = [];
    const first = inTransaction(database.pool, async (transaction) => {
      await lockNames(transaction, ['n5', 'n3']);
      order.push('first holds');
      await new Promise((resolve) => setTimeout(resolve, 100));
      order.push('first ends');
    });
    const second = inTransaction(database.pool, async (transaction) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      await lockNames(transaction, ['hbm', 'n3']);
      order.push('second holds');
    });
    await Promise.all([first, second]);
    expect(order).toEqual(['first holds', 'first ends', 'second holds']);
  });

  it('cannot begin where there is no database', async () => {
    const nowhere = openPool('postgresql://nobody@127.0.0.1:1/none', { applicationName: 'test' });
    const error = await inTransaction(nowhere, async () => 'done').catch((failure: unknown) => failure);
    expect(isDatabaseAway(error)).toBe(true);
    await nowhere.end();
  });

  async function set(transaction: pg.ClientBase, name: string, amount: number): Promise<string> {
    await transaction.query('update account set amount = $2 where name = $1', [name, amount]);
    return 'set';
  }

  async function add(transaction: pg.ClientBase, name: string): Promise<void> {
    await transaction.query('update account set amount = amount + 1 where name = $1', [name]);
  }

  async function amounts(): Promise<Record<string, number>> {
    const { rows } = await database.pool.query<{ name: string; amount: number }>('select * from account order by name');
    return Object.fromEntries(rows.map(({ name, amount }) => [name, amount]));
  }
});

/** Resolves for everybody once `count` have come. */
function meeting(count: number): () => Promise<void> {
  let come = 0;
  let open: () => void;
  const gate = new Promise<void>((resolve) => (open = resolve));
  return () => {
    if (++come === count) open();
    return gate;
  };
}
