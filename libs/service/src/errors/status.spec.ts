import { status } from '@grpc/grpc-js';
import { AlreadyExists, DeadlineExceeded, FailedPrecondition, InvalidInput, NotFound, Unavailable } from './errors.js';
import { statusOf } from './status.js';

const withCode = (code: string) => Object.assign(new Error('postgresql://user:password@db'), { code });

describe('the status of a call that fails', () => {
  it.each([
    [new NotFound('no node n9'), 'NOT_FOUND', 'no node n9'],
    [new AlreadyExists('given before'), 'ALREADY_EXISTS', 'given before'],
    [new FailedPrecondition('a wall clock'), 'FAILED_PRECONDITION', 'a wall clock'],
    [new Unavailable('Kafka is away'), 'UNAVAILABLE', 'Kafka is away'],
    [new DeadlineExceeded('too late'), 'DEADLINE_EXCEEDED', 'too late'],
    [withCode('ECONNREFUSED'), 'UNAVAILABLE', 'the database is away; try again later'],
    [withCode('40001'), 'ABORTED', 'another call was in the way; try again'],
    [withCode('42P01'), 'INTERNAL', 'internal error'],
    ['a string', 'INTERNAL', 'internal error'],
    [new InvalidInput([{ field: '/a', description: 'is missing' }, { field: '/b', description: 'is missing' }]), 'INVALID_ARGUMENT', '/a: is missing (and 1 more)'],
  ] as const)('%s', (error, code, details) => {
    expect(statusOf(error)).toMatchObject({ code: status[code], details });
  });
});
