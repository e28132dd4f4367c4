import type { GrpcService } from '@chokepoint/contracts/grpc';
import type { Command } from 'commander';
import { addressesFile, DEFAULT_DATA_DIRECTORY } from '../up/data-directory/data-directory.js';
import { readKept } from '../up/data-directory/kept-json.js';

export type Addresses = Readonly<Record<GrpcService, string>>;

export const DEFAULT_ADDRESSES: Addresses = {
  capacity: '127.0.0.1:50051',
  delivery: '127.0.0.1:50052',
  risk: '127.0.0.1:50053',
  alerts: '127.0.0.1:50054',
};

export type AddressOptions = Partial<Record<GrpcService, string>> & { readonly data: string };

/** Declares how a command finds the running services. */
export function addAddressOptions(command: Command, services: readonly GrpcService[]): Command {
  command.option('--data <dir>', 'data directory of `up`, which keeps there where its services listen (CHOKEPOINT_DATA)', DEFAULT_DATA_DIRECTORY);
  for (const service of services) {
    command.option(`--${service} <host:port>`, `address of the ${service} service (default: ${variable(service)}, then what \`up\` kept, then ${DEFAULT_ADDRESSES[service]})`);
  }
  return command;
}

const origins = new Map<string, string>();

/** An address and where it was found, as messages have it. */
export function addressText(address: string): string {
  const origin = origins.get(address);
  return origin === undefined ? address : `${address} (${origin})`;
}

/** The address of each service: as told, else from the environment, else where `up` runs, else the default. */
export async function findAddresses(options: AddressOptions, env: NodeJS.ProcessEnv = process.env): Promise<Addresses> {
  const kept = await readKept<Partial<Addresses>>(addressesFile(options.data));
  const find = (service: GrpcService) => {
    const ways: readonly (readonly [string | undefined, string])[] = [
      [options[service], `--${service}`],
      [env[variable(service)], `the environment variable ${variable(service)}`],
      [kept?.[service], `${addressesFile(options.data)}`],
    ];
    const [address, origin] = ways.find(([given]) => given !== undefined) ?? [DEFAULT_ADDRESSES[service], `the default, since ${addressesFile(options.data)} is not there; --data DIR or CHOKEPOINT_DATA names the data directory of another system`];
    origins.set(address!, origin);
    return address!;
  };
  return { capacity: find('capacity'), delivery: find('delivery'), risk: find('risk'), alerts: find('alerts') };
}

function variable(service: GrpcService): string {
  return `${service.toUpperCase()}_ADDRESS`;
}
