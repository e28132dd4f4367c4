import type { Instant } from '@chokepoint/contracts';

interface Dated {
  readonly time: Instant;
  readonly source: string;
  readonly id: string;
}

/** Orders facts by when they were known, then source and id: the last is the newest (exposure model, section 4). */
export function compareFacts(a: Dated, b: Dated): number {
  return a.time - b.time || compareTexts(a.source, b.source) || compareTexts(a.id, b.id);
}

/** Orders texts by their UTF-8 bytes, as PostgreSQL does under the collation "C". */
export function compareTexts(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
