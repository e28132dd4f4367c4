const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';

/** Shutdown, crash, starting up, too many connections; class 08 is the connection itself. */
const AWAY_STATES = new Set(['57P01', '57P02', '57P03', '53300']);
const AWAY_SYSTEM_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'EAI_AGAIN', 'ENETUNREACH']);
/** node-postgres gives these no code. */
const AWAY_MESSAGES = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)|is not currently accepting connections/;
const AWAY_PRISMA_KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections', 'TlsConnectionError']);
const AWAY_PRISMA_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037']);

interface Failure {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly kind?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** Whether two transactions got in each other's way, so that running one again can help. */
export function isConflict(error: unknown): boolean {
  const { code } = (error ?? {}) as Failure;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED || code === 'P2034';
}

/** Whether the database could not be reached, or went away, whichever library says so. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, kind, cause, errors } = error as Failure;
  if (typeof code === 'string' && isAwayCode(code)) return true;
  if (typeof message === 'string' && AWAY_MESSAGES.test(message)) return true;
  if (typeof kind === 'string' && AWAY_PRISMA_KINDS.has(kind)) return true;
  return isDatabaseAway(cause) || (Array.isArray(errors) && errors.some(isDatabaseAway));
}

function isAwayCode(code: string): boolean {
  return AWAY_STATES.has(code) || AWAY_SYSTEM_CODES.has(code) || AWAY_PRISMA_CODES.has(code) || /^08...$/.test(code);
}
