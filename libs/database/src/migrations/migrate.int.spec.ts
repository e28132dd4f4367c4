import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import { migrate, pendingMigrations } from './migrate.js';

const FIRST = 'create table capacity.line (id int primary key);\ncreate function capacity.one() returns int language sql as $$ select 1; $$;\n';
const SECOND = 'alter table capacity.line add column name text;\n';

describe('migrations', () => {
  let database: FreshDatabase;
  let directory: string;

  beforeEach(async () => {
    database = await freshDatabase();
    directory = mkdtempSync(join(tmpdir(), 'migrations-'));
    given('20260101000000_first', FIRST);
    given('20260201000000_second', SECOND);
  });

  afterEach(async () => {
    rmSync(directory, { recursive: true });
    await database.drop();
  });

  it('are applied in order, each once', async () => {
    const log: string[] = [];
    expect(await run((line) => log.push(line))).toBe(2);
    expect(log).toEqual(['applied capacity/20260101000000_first', 'applied capacity/20260201000000_second']);
    await database.pool.query(`insert into capacity.line (id, name) values (1, 'n5')`);
    expect(await run()).toBe(0);
  });

  it('are recorded as Prisma records them', async () => {
    await run();
    const { rows } = await database.pool.query('select * from capacity._prisma_migrations order by started_at');
    expect(rows[0]).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      checksum: createHash('sha256').update(FIRST).digest('hex'),
      migration_name: '20260101000000_first',
      finished_at: expect.any(Date),
      started_at: expect.any(Date),
      applied_steps_count: 1,
      logs: null,
      rolled_back_at: null,
    });
  });

  it('are refused once changed after they were applied', async () => {
    await run();
    given('20260101000000_first', `${FIRST}-- a second thought\n`);
    await expect(run()).rejects.toThrow('capacity/20260101000000_first was changed after it was applied');
  });

  it('leave nothing behind where one fails, and keep those before it', async () => {
    given('20260201000000_second', 'create table capacity.half (id int);\nselect 1 / 0;\n');
    await expect(run()).rejects.toThrow('migration capacity/20260201000000_second failed: division by zero');
    const { rows } = await database.pool.query(`select to_regclass('capacity.half') as half, to_regclass('capacity.line') as line`);
    expect(rows).toEqual([{ half: null, line: 'capacity.line' }]);
    expect((await pendingMigrations(database.pool, { directory, schemas: ['capacity'] })).map(({ name }) => name)).toEqual(['20260201000000_second']);
  });

  it('are applied once by processes that start together', async () => {
    const counts = await Promise.all([run(), run(), run(), run()]);
    expect(counts.sort()).toEqual([0, 0, 0, 2]);
  });

  it('of the product bring an empty database up to date', async () => {
    expect(await migrate(database.pool)).toBeGreaterThanOrEqual(4);
    expect(await migrate(database.pool)).toBe(0);
  });

  function given(name: string, sql: string): void {
    const folder = join(directory, 'capacity', 'migrations', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'migration.sql'), sql);
  }

  function run(log?: (line: string) => void): Promise<number> {
    return migrate(database.pool, { directory, schemas: ['capacity'], ...(log && { log }) });
  }
});
