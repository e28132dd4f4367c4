import type { FreshDatabase } from '@chokepoint/testing';
import { scoring } from '../testing/changes.js';
import { alertsDatabase, takeAndDecide, SERVER_START_MS } from '../testing/database.js';
import { deliveries, put } from '../testing/rules.js';
import { forgetOld } from './retention.js';

let database: FreshDatabase;
beforeEach(async () => (database = await alertsDatabase()), SERVER_START_MS);
afterEach(() => database.drop());

describe('what is old', () => {
  it('is forgotten, but for what is still to be sent', async () => {
    await put(database.pool, 'desk');
    for (const [number, exposure] of [
      [1, 30],
      [2, 10],
      [3, 30],
    ])
      await takeAndDecide(database.pool, scoring(number, ['a', exposure]));
    await database.pool.query(`UPDATE alerts.delivery SET state = 'delivered' WHERE id IN ('desk/1', 'desk/3')`);
    await database.pool.query(`UPDATE alerts.delivery SET created_at = now() - interval '91 days' WHERE id IN ('desk/1', 'desk/2')`);
    await database.pool.query(`UPDATE alerts.inbox SET seen_at = now() - interval '61 days' WHERE id = 'accelerators/1/a'`);
    await forgetOld(database.pool);
    expect(await deliveries(database.pool)).toEqual(['desk/2 cleared a pending', 'desk/3 raised a delivered']);
    const { rows } = await database.pool.query('SELECT id FROM alerts.inbox ORDER BY id');
    expect(rows).toEqual([{ id: 'accelerators/2/a' }, { id: 'accelerators/3/a' }]);
  });
});
