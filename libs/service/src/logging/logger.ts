import { pino, stdSerializers, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { withoutSecrets } from './secrets.js';

export type { Logger } from 'pino';

const SECRET_FIELDS = ['password', 'secret', 'authorization', 'DATABASE_URL', 'KAFKA_SASL_PASSWORD', 'SECRETS_KEY'];

/** JSON lines on stdout; what looks like a secret is not in them. */
export function createLogger(service: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]), censor: '[secret]' },
    serializers: { err: serializeError },
  };
  return pino(options, destination ?? standardOutput());
}

/**
 * Not pino's own destination: when whoever read the output is gone, that one tries to write the rest for ever, and the
 * process never ends.
 */
function standardOutput(): DestinationStream {
  if (process.stdout.listenerCount('error', ignore) === 0) process.stdout.on('error', ignore);
  return process.stdout;
}

function ignore(): void {
  // There is nobody left to tell.
}

function serializeError(error: Error): object {
  const { type, message, stack, ...rest } = stdSerializers.err(error);
  const code = (rest as { code?: unknown }).code;
  return { type, code, message: withoutSecrets(message ?? ''), stack: withoutSecrets(stack ?? '') };
}
