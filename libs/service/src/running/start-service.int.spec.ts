import { status } from '@grpc/grpc-js';
import type { capacity } from '@chokepoint/contracts/grpc';
import { migrate } from '@chokepoint/database';
import { freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import { Controller, Inject, Module } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import pg from 'pg';
import { CallError } from '../client/call-error.js';
import { connectCapacity, type CapacityConnection } from '../client/connect.js';
import { InvalidInput } from '../errors/errors.js';
import { createLogger } from '../logging/logger.js';
import { readServiceSettings } from './run-service.js';
import { startService, type RunningService } from './start-service.js';
import { POOL } from './tokens.js';

/** What the handler below saw, and what keeps it. */
const begun: string[] = [];
let release: () => void = () => undefined;

/** Behaves as the incident's name says. */
@Controller()
class Moody {
  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  @GrpcMethod('Capacity', 'GetIncident')
  async getIncident({ incident }: capacity.GetIncidentRequest): Promise<capacity.GetIncidentResponse> {
    begun.push(incident);
    if (incident === 'breaks') throw new Error('password hush of postgresql://user:hush@db');
    if (incident === 'cut') await this.pool.query('select pg_terminate_backend(pg_backend_pid())');
    if (incident === 'invalid') throw new InvalidInput([{ field: '/incident', description: 'größer als erlaubt' }]);
    if (incident === 'busy') block(300);
    if (incident === 'slow') await new Promise<void>((resolve) => (release = resolve));
    return { incident, nodes: [], reports: [] };
  }
}

@Module({ controllers: [Moody] })
class MoodyModule {}

describe('a running service', () => {
  let database: FreshDatabase;
  let service: RunningService;
  let client: CapacityConnection;
  const log: string[] = [];
  const logger = createLogger('capacity', 'info', { write: (line) => log.push(line) });
  const start = (url: string) => {
    const environment = { DATABASE_URL: url, GRPC_ADDRESS: '127.0.0.1:0', HTTP_ADDRESS: '127.0.0.1:0' };
    const definition = { name: 'capacity' as const, module: MoodyModule };
    return startService(definition, readServiceSettings(definition, environment), logger, () => undefined);
  };

  beforeAll(async () => {
    database = await freshDatabase({ migrate, template: 'migrated' });
    service = await start(database.url);
    client = connectCapacity(service.grpc);
  });

  afterAll(async () => {
    client.close();
    await service.stop();
    await database.drop();
  });

  beforeEach(() => {
    begun.length = 0;
    log.length = 0;
  });

  it('answers', async () => expect(await client.getIncident({ incident: 'plain' })).toMatchObject({ incident: 'plain', nodes: [] }));

  it('names the fields of a request that is wrong', async () => {
    const error = await failureOf({ incident: 'invalid' });
    expect(error).toMatchObject({ code: status.INVALID_ARGUMENT, violations: [{ field: '/incident', description: 'größer als erlaubt' }] });
  });

  it('tells nothing of what it did not expect, but logs it, without secrets', async () => {
    expect(await failureOf({ incident: 'breaks' })).toMatchObject({ code: status.INTERNAL, details: 'internal error' });
    expect(log.join('')).toContain('a call failed');
    expect(log.join('')).not.toMatch(/:hush@/);
  });

  it('says that the database is away when it is', async () => {
    expect((await failureOf({ incident: 'cut' })).code).toBe(status.UNAVAILABLE);
  });

  it('says what it does not implement', async () => expect((await client.listIncidents({}).catch((error) => error)).code).toBe(status.UNIMPLEMENTED));

  it('stops waiting at the deadline', async () => {
    expect((await failureOf({ incident: 'slow' }, { timeoutMs: 100 })).code).toBe(status.DEADLINE_EXCEEDED);
    release();
  });

  it('does not begin work whose deadline has passed', async () => {
    const busy = client.getIncident({ incident: 'busy' });
    const late = failureOf({ incident: 'late' }, { timeoutMs: 100 });
    await busy;
    expect((await late).code).toBe(status.DEADLINE_EXCEEDED);
    await client.getIncident({ incident: 'after' });
    expect(begun).toEqual(['busy', 'after']);
  });

  it('stops when its caller goes away', async () => {
    const controller = new AbortController();
    const call = failureOf({ incident: 'slow' }, { signal: controller.signal });
    controller.abort();
    expect((await call).code).toBe(status.CANCELLED);
    release();
  });

  it('is healthy and counts its calls', async () => {
    await client.getIncident({ incident: 'plain' });
    expect(await get('/health/live')).toEqual([200, expect.stringContaining('"ok":true')]);
    expect(await get('/health/ready')).toEqual([200, '{"ok":true,"checks":{"outbox":"ok","publishing":"ok","database":"ok","event log":"ok"}}']);
    const [, metrics] = await get('/metrics');
    expect(metrics).toMatch(/grpc_server_handled_total\{method="\/chokepoint.capacity.v1.Capacity\/GetIncident",code="OK",service="capacity"\} \d+/);
    expect(metrics).toMatch(/grpc_server_handled_total\{.*code="DEADLINE_EXCEEDED".*\} \d+/);
    expect(metrics).toContain('chokepoint_outbox{measure="records",service="capacity"} 0');
    expect(metrics).toContain('chokepoint_progress_age_seconds{part="outbox",service="capacity"}');
    expect((await get('/'))[0]).toBe(404);
  });

  it('does not start on a database that lacks migrations', async () => {
    const empty = await freshDatabase();
    await expect(start(empty.url)).rejects.toThrow(/the database lacks migrations \(.*capacity\/20261101000000_initial.*\); run/);
    await empty.drop();
  });

  it('finishes the call at hand when it is stopped', async () => {
    const other = await start(database.url);
    const connection = connectCapacity(other.grpc);
    const call = connection.getIncident({ incident: 'slow' });
    while (!begun.includes('slow')) await new Promise((resolve) => setTimeout(resolve, 5));
    const stopped = other.stop();
    setTimeout(() => release(), 100);
    expect(await call).toMatchObject({ incident: 'slow' });
    await stopped;
    connection.close();
  });

  async function failureOf(...call: Parameters<CapacityConnection['getIncident']>): Promise<CallError> {
    const error: unknown = await client.getIncident(...call).catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(CallError);
    return error as CallError;
  }

  async function get(path: string): Promise<[number, string]> {
    const response = await fetch(`http://${service.http}${path}`);
    return [response.status, await response.text()];
  }
});

/** Keeps the event loop, as a computation does. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
