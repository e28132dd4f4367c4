import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import { decodeBadRequest } from '../errors/bad-request.js';
import type { Violation } from '../errors/errors.js';

/** A call that failed: with what status, and which fields of the request were wrong. */
export class CallError extends Error {
  override readonly name = 'CallError';

  constructor(
    readonly code: status,
    /** What the service said. */
    readonly details: string,
    readonly violations: readonly Violation[],
    /** Which service was asked, `risk`. */
    readonly service?: string,
  ) {
    super(`${status[code]}: ${details}`);
  }
}

/** @param path of the method, `/chokepoint.risk.v1.Risk/GetStatus` */
export function callErrorOf(error: unknown, path: string): Error {
  const { code, details, metadata } = (error ?? {}) as Partial<ServiceError>;
  if (typeof code !== 'number') return error instanceof Error ? error : new Error(String(error));
  return new CallError(code, details ?? '', metadata instanceof Metadata ? violationsIn(metadata) : [], /^\/chokepoint\.(\w+)\./.exec(path)?.[1]);
}

function violationsIn(metadata: Metadata): Violation[] {
  return metadata.get('grpc-status-details-bin').flatMap((value) => (Buffer.isBuffer(value) ? decodeBadRequest(value) : []));
}
