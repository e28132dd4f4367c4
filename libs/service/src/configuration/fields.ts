import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where to listen or connect. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

const ADDRESS = /^(?:\[([0-9a-f:.]+)\]|([^:\s[\]]+)):(\d{1,5})$/i;

/** `host:port`; an IPv6 host stands in brackets. */
export const address = z.string().transform((text, context): Address => {
  const match = ADDRESS.exec(text);
  const port = Number(match?.[3]);
  if (match && port <= 65_535) return { host: match[1] ?? match[2], port };
  context.addIssue({ code: 'custom', message: 'expected host:port, for example 127.0.0.1:50051' });
  return z.NEVER;
});

/** `host:port,host:port`. */
export const addresses = z.string().transform((text, context): Address[] => {
  const parsed = text.split(',').map((part) => address.safeParse(part.trim()));
  if (parsed.every(({ success }) => success)) return parsed.map(({ data }) => data!);
  context.addIssue({ code: 'custom', message: 'expected host:port, or several with commas between' });
  return z.NEVER;
});

export const flag = z.enum(['true', 'false'], 'expected true or false').transform((text) => text === 'true');

/** The path of a file, read at once. */
export const fileContent = z.string().transform((path, context): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    context.addIssue({ code: 'custom', message: `expected a readable file: ${(error as Error).message}` });
    return z.NEVER;
  }
});

export const databaseUrl = z
  .string('expected the address of a PostgreSQL database, postgresql://user:password@host:port/name')
  .regex(/^postgres(ql)?:\/\/\S+$/, 'expected the address of a PostgreSQL database, postgresql://user:password@host:port/name');

export function formatAddress({ host, port }: Address): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
