import { problemLineIn } from '../documents/json-file.js';
import type { LineOf } from '../running/call.js';

/** Where the parts of a question come from, by JSON Pointer: the option that says it, or the file that an option names. */
export interface Origins {
  readonly options?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string | undefined>>;
}

/** Writes what is wrong with a part of a question where the user wrote it. */
export function lineIn({ options = {}, files = {} }: Origins): LineOf {
  return ({ field, description }) => {
    const option = under(options, field);
    if (option) return `${option.origin}: ${description}`;
    if (field === '/network') return `--network-id ID: ${description}`;
    const file = under(files, field);
    return file ? problemLineIn(file.origin)({ path: file.rest, message: description }) : `${field}: ${description}`;
  };
}

function under(origins: Readonly<Record<string, string | undefined>>, field: string): { origin: string; rest: string } | undefined {
  for (const [pointer, origin] of Object.entries(origins)) {
    if (origin !== undefined && (field === pointer || field.startsWith(`${pointer}/`))) return { origin, rest: field.slice(pointer.length) };
  }
  return undefined;
}
