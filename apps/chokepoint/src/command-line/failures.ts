/** Something the user can put right: bad usage or bad input. Ends with exit code 2, each problem on a line of its own. */
export class BadInput extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** What was asked for could not be done. Ends with exit code 1. */
export class Failed extends Error {}

/** The user no longer waits for the result. Ends with exit code 130, as shells have it for Ctrl-C. */
export class Interrupted extends Error {}

export const EXIT = { done: 0, failed: 1, badInput: 2, interrupted: 130 } as const;
