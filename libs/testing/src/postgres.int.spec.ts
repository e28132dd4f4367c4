import { freshDatabase } from './postgres.js';

describe('freshDatabase', () => {
  it('gives every spec a migrated database of its own', async () => {
    const migrate = jestFreeMigration();
    const [one, other] = await Promise.all([freshDatabase({ migrate, template: 'testing_spec' }), freshDatabase({ migrate, template: 'testing_spec' })]);
    await one.pool.query('insert into port values (1)');
    expect((await one.pool.query('select * from port')).rows).toEqual([{ number: 1 }]);
    expect((await other.pool.query('select * from port')).rows).toEqual([]);
    await Promise.all([one.drop(), other.drop()]);
  });
});

function jestFreeMigration() {
  return (pool: { query(sql: string): Promise<unknown> }) => pool.query('create table port (number integer)');
}
