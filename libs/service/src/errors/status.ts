import { Metadata, status } from '@grpc/grpc-js';
import { isConflict, isDatabaseAway } from '@chokepoint/database';
import { encodeBadRequest, shortened } from './bad-request.js';
import { AlreadyExists, DeadlineExceeded, FailedPrecondition, InvalidInput, NotFound, Unavailable } from './errors.js';

/** A call's end as grpc-js sends it. */
export interface CallStatus {
  readonly code: status;
  readonly details: string;
  readonly metadata?: Metadata;
}

const CODES: readonly (readonly [new (...args: never[]) => Error, status])[] = [
  [NotFound, status.NOT_FOUND],
  [AlreadyExists, status.ALREADY_EXISTS],
  [FailedPrecondition, status.FAILED_PRECONDITION],
  [Unavailable, status.UNAVAILABLE],
  [DeadlineExceeded, status.DEADLINE_EXCEEDED],
];

/** The status that tells the caller whether trying again can help. What we do not know says nothing of itself. */
export function statusOf(error: unknown): CallStatus {
  if (error instanceof InvalidInput) return invalidArgument(error);
  const known = CODES.find(([type]) => error instanceof type);
  if (known) return { code: known[1], details: shortened((error as Error).message) };
  if (isDatabaseAway(error)) return { code: status.UNAVAILABLE, details: 'the database is away; try again later' };
  if (isConflict(error)) return { code: status.ABORTED, details: 'another call was in the way; try again' };
  return { code: status.INTERNAL, details: 'internal error' };
}

function invalidArgument({ message, violations }: InvalidInput): CallStatus {
  const metadata = new Metadata();
  metadata.set('grpc-status-details-bin', encodeBadRequest(status.INVALID_ARGUMENT, message, violations));
  return { code: status.INVALID_ARGUMENT, details: shortened(message), metadata };
}
