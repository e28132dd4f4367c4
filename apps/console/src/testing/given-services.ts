import { migrate } from '@chokepoint/database';
import { freshDatabase, startBuiltService, type BuiltService } from '@chokepoint/testing';

export const SERVICE_NAMES = ['capacity', 'delivery', 'risk', 'alerts'] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];

/** Encrypts webhook secrets, of which there are none that matter. */
const SECRETS_KEY = Buffer.alloc(32).toString('base64');

/** The services and a console over an empty database, without Kafka: there in seconds, and each can be taken away. */
export interface GivenServices {
  readonly console: string;
  readonly grpc: Readonly<Record<ServiceName, string>>;
  /** As a machine does that loses power. */
  kill(...names: readonly ServiceName[]): Promise<void>;
  /** Starts them again, where they were. */
  restart(...names: readonly ServiceName[]): Promise<void>;
  stop(): Promise<void>;
}

export async function givenServices(): Promise<GivenServices> {
  const database = await freshDatabase({ migrate, template: 'migrated' });
  const env = { DATABASE_URL: database.url, SECRETS_KEY, EVENT_LOG: 'postgres' };
  const running = new Map<ServiceName, BuiltService>();
  const start = async (name: ServiceName, at = {}) => void running.set(name, await startBuiltService(name, { ...env, ...at }));
  await Promise.all(SERVICE_NAMES.map((name) => start(name)));
  const grpc = Object.fromEntries(SERVICE_NAMES.map((name) => [name, running.get(name)!.grpc])) as Record<ServiceName, string>;
  const http = Object.fromEntries(SERVICE_NAMES.map((name) => [name, running.get(name)!.http]));
  const page = await startBuiltService('console', Object.fromEntries(SERVICE_NAMES.map((name) => [`${name.toUpperCase()}_ADDRESS`, grpc[name]])));
  const kill = async (...names: readonly ServiceName[]) => {
    for (const name of names) running.get(name)!.child.kill('SIGKILL');
    await Promise.all(names.map((name) => running.get(name)!.stop()));
  };
  const stop = async () => {
    await Promise.all([page, ...running.values()].map((each) => each.stop()));
    await database.drop();
  };
  const restart = async (...names: readonly ServiceName[]) => void (await Promise.all(names.map((name) => start(name, { GRPC_ADDRESS: grpc[name], HTTP_ADDRESS: http[name] }))));
  return { console: `http://${page.http}`, grpc, kill, restart, stop };
}
