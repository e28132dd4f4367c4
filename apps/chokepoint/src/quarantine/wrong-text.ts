import { printable } from './printable.js';

/** What is wrong with a record, and where; what is wrong with all of it has no path. */
export function wrongText({ reason, detail }: { readonly reason: string; readonly detail: string }): string {
  return printable(`${reason}: ${detail.replace(/^: /, '')}`);
}
