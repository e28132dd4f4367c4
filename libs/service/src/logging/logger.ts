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
  return destination ? pino(options, destination) : pino(options);
}

function serializeError(error: Error): object {
  const { type, message, stack, ...rest } = stdSerializers.err(error);
  const code = (rest as { code?: unknown }).code;
  return { type, code, message: withoutSecrets(message ?? ''), stack: withoutSecrets(stack ?? '') };
}
