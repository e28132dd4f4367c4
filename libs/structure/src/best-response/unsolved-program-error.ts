/**
 * The solver came to no result. That is a defect of the numbers or of the solver and never an answer: an idle network
 * always fits the programs of the best response, with all demand lost or at t = 0, and lost demand never pays.
 * The usual reason is numbers too many powers of ten apart; the network can be asked again only with others.
 */
export class UnsolvedProgramError extends Error {
  override readonly name = 'UnsolvedProgramError';

  /** @param status what HiGHS says of the model: `infeasible`, `timeLimit`, `unknown`, ... */
  constructor(readonly status: string) {
    super(`HiGHS left the program of the best response with status "${status}"`);
  }
}
