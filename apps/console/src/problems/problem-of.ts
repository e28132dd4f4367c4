import { status } from '@grpc/grpc-js';
import { CallError } from '@chokepoint/service/client';
import { HttpException } from '@nestjs/common';
import type { Problem } from './problem.js';

const STATUS_OF: Partial<Record<status, number>> = {
  [status.INVALID_ARGUMENT]: 400,
  [status.OUT_OF_RANGE]: 400,
  [status.NOT_FOUND]: 404,
  [status.ALREADY_EXISTS]: 409,
  [status.FAILED_PRECONDITION]: 409,
  [status.ABORTED]: 409,
  [status.RESOURCE_EXHAUSTED]: 429,
  [status.UNIMPLEMENTED]: 501,
  [status.UNAVAILABLE]: 503,
  [status.DEADLINE_EXCEEDED]: 504,
};
const TITLES: Record<number, string> = {
  400: 'The request is not right',
  404: 'Not found',
  409: 'Not possible now',
  413: 'The file is too large',
  429: 'Too much at once',
  501: 'This service is older than the console',
  503: 'A service does not answer',
  504: 'A service took too long',
};
const ADVICE: Record<number, string> = {
  501: 'Bring all services to the same version.',
  503: 'It is asked again by itself; if it stays away, see whether it runs and read its log.',
  504: 'It may be busy: try again in a moment.',
};

/** What a failed call means to whoever asked over HTTP. */
export function problemOf(error: unknown): Problem {
  if (error instanceof CallError) return ofCall(error);
  if (error instanceof HttpException) return ofHttp(error);
  const { statusCode, message } = (error ?? {}) as { statusCode?: number; message?: string };
  if (typeof statusCode === 'number' && statusCode < 500) return { status: statusCode, title: TITLES[statusCode] ?? 'The request is not right', detail: message ?? '' };
  return { status: 500, title: 'The console failed', detail: 'An error of the console itself; its log has it.' };
}

function ofCall({ code, details, violations, service }: CallError): Problem {
  const http = STATUS_OF[code] ?? 502;
  const title = http === 503 && service ? `The ${service} service does not answer` : (TITLES[http] ?? 'A service failed');
  const fields = violations.length > 0 ? { fields: violations.map(({ field, description }) => ({ field, description })) } : {};
  return { status: http, title, detail: plain(details), ...(ADVICE[http] && { advice: ADVICE[http] }), ...(service && { service }), ...fields };
}

/** What gRPC says of a connection that does not come about, without what it says of itself. */
function plain(details: string): string {
  const [, cause] = /^No connection established\. Last error: (?:Error: )?(.*?)\.? Resolution note:/s.exec(details) ?? [];
  return cause === undefined ? details : `There is no connection: ${cause}.`;
}

function ofHttp(error: HttpException): Problem {
  const http = error.getStatus();
  const body = error.getResponse();
  const told = typeof body === 'object' ? (body as Partial<Problem>) : {};
  return { status: http, title: told.title ?? TITLES[http] ?? error.message, detail: told.detail ?? error.message, ...(told.fields && { fields: told.fields }), ...(told.advice && { advice: told.advice }) };
}
