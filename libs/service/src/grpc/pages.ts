import type { z } from 'zod';
import { InvalidInput } from '../errors/errors.js';

const DEFAULT_SIZE = 100;
const MAX_SIZE = 1_000;

/** How many entries a page has: 0 asks for the default, more than the most for the most. */
export function pageSize(asked: number, { standard = DEFAULT_SIZE, most = MAX_SIZE } = {}): number {
  if (asked < 0) throw new InvalidInput([{ field: '/pageSize', description: 'expected 0 or more' }]);
  return asked === 0 ? standard : Math.min(asked, most);
}

/** A token that says behind which entry the next page begins. Clients need not understand it. */
export function pageToken(last: unknown): string {
  return Buffer.from(JSON.stringify(last)).toString('base64url');
}

/** The entry behind which the page begins, undefined for the first page. */
export function readPageToken<S extends z.ZodType>(token: string, schema: S): z.output<S> | undefined {
  if (token === '') return undefined;
  const result = schema.safeParse(parse(token));
  if (result.success) return result.data;
  throw new InvalidInput([{ field: '/pageToken', description: 'expected the nextPageToken of an earlier answer' }]);
}

function parse(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** A page out of one entry more than it holds: `rows` were read with a limit of `size + 1`. */
export function pageOf<T>(rows: readonly T[], size: number, position: (row: T) => unknown): { page: readonly T[]; nextPageToken: string } {
  const page = rows.slice(0, size);
  return { page, nextPageToken: rows.length > size ? pageToken(position(page[size - 1])) : '' };
}
