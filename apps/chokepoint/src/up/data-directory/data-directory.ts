import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { lockInstance, type InstanceLock } from './instance-lock.js';

/** Where `up` keeps everything; nothing lies outside of it. */
export interface DataDirectory {
  readonly path: string;
  readonly postgres: string;
  readonly kafka: string;
  readonly logs: string;
  readonly secrets: string;
  readonly addresses: string;
  readonly receiver: string;
  readonly replay: string;
  readonly network: string;
  /** There where it began without the reference network. */
  readonly empty: string;
  readonly lock: InstanceLock;
}

/** What `--data` is where it is not given. */
export const DEFAULT_DATA_DIRECTORY = process.env.CHOKEPOINT_DATA || '.chokepoint';

export const addressesFile = (directory: string): string => join(directory, 'addresses.json');

/** Opens the directory for this process alone, and makes it where there is none. */
export async function openDataDirectory(directory: string): Promise<DataDirectory> {
  const path = resolve(directory);
  const inside = (name: string) => join(path, name);
  await mkdir(inside('logs'), { recursive: true });
  const lock = await lockInstance(inside('instance.json'));
  return {
    path,
    postgres: inside('postgres'),
    kafka: inside('kafka'),
    logs: inside('logs'),
    secrets: inside('secrets.json'),
    addresses: addressesFile(path),
    receiver: inside('receiver.json'),
    replay: inside('replay.json'),
    network: inside('network.json'),
    empty: inside('empty.json'),
    lock,
  };
}
