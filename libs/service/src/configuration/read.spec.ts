import { readServiceSettings } from '../running/run-service.js';
import { ConfigurationError } from './read.js';

const COMPLETE = { DATABASE_URL: 'postgresql://user:password@db:5432/chokepoint' };
const definition = { name: 'capacity' as const, module: class {} };
const read = (environment: Record<string, string>) => readServiceSettings(definition, { ...COMPLETE, ...environment });

describe('the settings of a service', () => {
  it('need only a database', () => {
    expect(read({})).toEqual({
      DATABASE_URL: COMPLETE.DATABASE_URL,
      EVENT_LOG: 'postgres',
      KAFKA_TLS: false,
      GRPC_ADDRESS: { host: '127.0.0.1', port: 50051 },
      HTTP_ADDRESS: { host: '127.0.0.1', port: 8081 },
      LOG_LEVEL: 'info',
    });
  });

  it('may name several brokers, and an IPv6 host', () => {
    expect(read({ EVENT_LOG: 'kafka', KAFKA_BROKERS: 'a:9092, b:9093', GRPC_ADDRESS: '[::1]:0' })).toMatchObject({
      KAFKA_BROKERS: [{ host: 'a', port: 9092 }, { host: 'b', port: 9093 }],
      GRPC_ADDRESS: { host: '::1', port: 0 },
    });
  });

  it('take an empty variable for none', () => expect(read({ GRPC_ADDRESS: '', KAFKA_SASL_MECHANISM: '' })).toMatchObject({ GRPC_ADDRESS: { port: 50051 } }));

  it.each([
    [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL: expected the address of a PostgreSQL database'],
    [{ DATABASE_URL: '' }, 'DATABASE_URL: expected the address of a PostgreSQL database'],
    [{ DATABASE_TLS_CA: '/no/such/file' }, 'DATABASE_TLS_CA: expected a readable file'],
    [{ EVENT_LOG: 'files' }, 'EVENT_LOG: expected postgres or kafka'],
    [{ EVENT_LOG: 'kafka' }, 'KAFKA_BROKERS: expected a value, because EVENT_LOG is kafka'],
    [{ KAFKA_BROKERS: 'a:9092,b' }, 'KAFKA_BROKERS: expected host:port, or several'],
    [{ KAFKA_TLS: 'yes' }, 'KAFKA_TLS: expected true or false'],
    [{ KAFKA_SASL_MECHANISM: 'oauth' }, 'KAFKA_SASL_MECHANISM: expected plain'],
    [{ KAFKA_SASL_MECHANISM: 'plain', KAFKA_SASL_USERNAME: 'u' }, 'KAFKA_SASL_PASSWORD: expected a value'],
    [{ GRPC_ADDRESS: 'localhost' }, 'GRPC_ADDRESS: expected host:port'],
    [{ HTTP_ADDRESS: '127.0.0.1:70000' }, 'HTTP_ADDRESS: expected host:port'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: expected trace'],
  ])('are refused as %j', (environment, message) => {
    expect(() => read(environment)).toThrow(ConfigurationError);
    expect(() => read(environment)).toThrow(message);
  });

  it('are refused with everything that is wrong at once, and without the values', () => {
    const attempt = () => read({ DATABASE_URL: 'secret', EVENT_LOG: 'files', LOG_LEVEL: 'loud' });
    expect(attempt).toThrow(/^DATABASE_URL: .*\nEVENT_LOG: .*\nLOG_LEVEL: .*$/);
    expect(attempt).not.toThrow(/secret/);
  });
});
