import { status } from '@grpc/grpc-js';
import { CallError } from '@chokepoint/service/client';
import type { Violation } from '@chokepoint/service';
import { BadInput, Failed } from '../command-line/failures.js';
import { addressText } from './addresses.js';

interface Closable {
  close(): void;
}

/** How a field of a request is written for a user who did not write the request. */
export type LineOf = (violation: Violation) => string;

/** Connects to a service for the length of `work`; what fails is told in the user's terms. */
export async function withService<C extends Closable, R>(connect: (address: string) => C, address: string, work: (service: C) => Promise<R>, lineOf?: LineOf): Promise<R> {
  const service = connect(address);
  try {
    return await work(service);
  } catch (error) {
    throw inUsersTerms(error, address, lineOf);
  } finally {
    service.close();
  }
}

/** Asking again cannot help where the question was wrong; it can where nobody answered. */
export function inUsersTerms(error: unknown, address: string, lineOf?: LineOf): unknown {
  if (!(error instanceof CallError)) return error;
  switch (error.code) {
    case status.NOT_FOUND:
      return new BadInput([...problemsOf(error, lineOf), `asked: ${addressText(address)}`]);
    case status.INVALID_ARGUMENT:
    case status.ALREADY_EXISTS:
    case status.FAILED_PRECONDITION:
      return new BadInput(problemsOf(error, lineOf));
    case status.UNAVAILABLE:
      return new Failed(`no answer from ${addressText(address)}: ${error.details}; is it running? npm start starts everything`);
    default:
      return new Failed(error.message);
  }
}

export function problemsOf({ violations, details }: CallError, lineOf: LineOf = ({ field, description }) => `${field === '/network' ? '--network ID' : field}: ${description}`): string[] {
  return violations.length > 0 ? violations.map(lineOf) : [details];
}
