/** One field that is wrong; `field` is a JSON Pointer into the request. */
export interface Violation {
  readonly field: string;
  readonly description: string;
}

/** The request is wrong, and sending it again will not help. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';

  constructor(readonly violations: readonly Violation[]) {
    super(summary(violations));
  }
}

/** What was asked for does not exist. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** The same id was given to another content before. */
export class AlreadyExists extends Error {
  override readonly name = 'AlreadyExists';
}

/** The service is not in a state for this request, and will not be by itself. */
export class FailedPrecondition extends Error {
  override readonly name = 'FailedPrecondition';
}

/** Something needed is away: try again later. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** The caller no longer waits. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';
}

function summary(violations: readonly Violation[]): string {
  const [first] = violations;
  if (!first) return 'the request is invalid';
  const more = violations.length > 1 ? ` (and ${violations.length - 1} more)` : '';
  return `${first.field || 'the request'}: ${first.description}${more}`;
}
