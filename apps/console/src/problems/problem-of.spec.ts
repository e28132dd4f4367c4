import { status } from '@grpc/grpc-js';
import { CallError } from '@chokepoint/service/client';
import { describe, expect, it } from '@jest/globals';
import { problemOf } from './problem-of.js';

describe('what a failed call means to whoever asked', () => {
  it('is a wrong request, with its fields', () => {
    const problem = problemOf(new CallError(status.INVALID_ARGUMENT, 'remaining is wrong', [{ field: '/report/remaining', description: 'must be at most 1' }]));
    expect(problem).toMatchObject({ status: 400, detail: 'remaining is wrong', fields: [{ field: '/report/remaining', description: 'must be at most 1' }] });
  });

  it('is a service that is away, with advice', () => {
    expect(problemOf(new CallError(status.UNAVAILABLE, 'no connection', []))).toMatchObject({ status: 503, advice: expect.stringContaining('by itself') });
  });

  it('names the service that is away, and why, without the words of gRPC', () => {
    const details = 'No connection established. Last error: Error: connect ECONNREFUSED 127.0.0.1:50053. Resolution note: ';
    expect(problemOf(new CallError(status.UNAVAILABLE, details, [], 'risk'))).toMatchObject({ title: 'The risk service does not answer', detail: 'There is no connection: connect ECONNREFUSED 127.0.0.1:50053.', service: 'risk' });
  });

  it('tells nothing of an error of its own', () => {
    const problem = problemOf(new Error('secret'));
    expect(problem.status).toBe(500);
    expect(JSON.stringify(problem)).not.toContain('secret');
  });
});
