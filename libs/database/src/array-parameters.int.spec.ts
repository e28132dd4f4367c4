import { freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import fc from 'fast-check';
import { bigintArray, byteaArray, instantArray, textArray } from './array-parameters.js';

describe('Arrays in binary form', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  async function echo(type: string, value: Buffer): Promise<unknown> {
    const { rows } = await database.pool.query<{ echoed: unknown }>(`SELECT $1::${type} AS echoed`, [value]);
    return rows[0].echoed;
  }

  it('bring any text that PostgreSQL can hold', async () => {
    const storable = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.toWellFormed().replaceAll('\u0000', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(storable)), async (values) => {
        expect(await echo('text[]', textArray(values))).toEqual(values);
      }),
    );
  });

  it('bring moments to the millisecond, before the year 1 and after 9999 too', async () => {
    const moments = [0, 951_782_400_123, Date.parse('0000-03-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z') + 3_600_000];
    const seconds = `SELECT array_agg(extract(epoch FROM moment)::text) AS echoed FROM unnest($1::timestamptz[]) AS moment`;
    const { rows } = await database.pool.query<{ echoed: string[] }>(seconds, [instantArray(moments)]);
    expect(rows[0].echoed.map((text) => Math.round(Number(text) * 1_000))).toEqual(moments);
  });

  it('bring bytes, whole numbers beyond 2^53, and what is absent', async () => {
    const bytes = [Buffer.from([0, 255, 92]), null, Buffer.alloc(0)];
    expect(await echo('bytea[]', byteaArray(bytes))).toEqual(bytes);
    const longs = [0n, -1n, 2n ** 63n - 1n, -(2n ** 63n)];
    expect(await echo('bigint[]', bigintArray(longs))).toEqual(longs.map(String));
  });

  it('may be empty', async () => {
    expect(await echo('text[]', textArray([]))).toEqual([]);
    expect(await echo('timestamptz[]', instantArray([]))).toEqual([]);
  });
});
