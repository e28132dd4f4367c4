import { isConflict, isDatabaseAway } from './failures.js';

const failing = (fields: object) => Object.assign(new Error('a failure'), fields);

describe('the database is away', () => {
  it.each([
    ['when it refuses connections', failing({ code: 'ECONNREFUSED' })],
    ['when every address of its name refuses', new AggregateError([failing({ code: 'ECONNREFUSED' })])],
    ['when it is shutting down', failing({ code: '57P01' })],
    ['when it is starting up', failing({ code: '57P03' })],
    ['when it takes no more connections', failing({ code: '53300' })],
    ['when the connection breaks', failing({ code: '08006' })],
    ['when the connection ends in the middle', new Error('Connection terminated unexpectedly')],
    ['when connecting takes too long', new Error('timeout exceeded when trying to connect')],
    ['when Prisma cannot reach it', failing({ code: 'P1001' })],
    ['when the adapter of Prisma says so', failing({ cause: { kind: 'DatabaseNotReachable' } })],
  ])('%s', (_, error) => expect(isDatabaseAway(error)).toBe(true));

  it.each([
    ['when a key is taken', failing({ code: '23505' })],
    ['when SQL is wrong', failing({ code: '42601' })],
    ['when anything else fails', new Error('a failure')],
    ['when nothing is thrown', undefined],
  ])('but not %s', (_, error) => expect(isDatabaseAway(error)).toBe(false));
});

describe('two transactions were in conflict', () => {
  it.each([['40001'], ['40P01'], ['P2034']])('at %s', (code) => expect(isConflict(failing({ code }))).toBe(true));
  it('but not when a key is taken', () => expect(isConflict(failing({ code: '23505' }))).toBe(false));
});
