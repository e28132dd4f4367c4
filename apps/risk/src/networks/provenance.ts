import type { risk } from '@chokepoint/contracts/grpc';
import { InvalidInput, type Violation } from '@chokepoint/service';
import type { Provenance } from './import-network.js';

const MOST_CHARACTERS = { author: 256, note: 4_096 } as const;

/** Who imports and why, as PostgreSQL can keep it; blank is not said. @throws InvalidInput */
export function readProvenance(given: Pick<risk.ImportNetworkRequest, 'author' | 'note'>): Provenance {
  const violations: Violation[] = [];
  const read = (field: keyof typeof MOST_CHARACTERS): string | undefined => {
    const text = given[field]?.trim();
    if (!text) return undefined;
    const most = MOST_CHARACTERS[field];
    if (text.length > most || !text.isWellFormed() || text.includes('\u0000')) violations.push({ field: `/${field}`, description: `expected at most ${most} characters of well-formed Unicode without U+0000` });
    return text;
  };
  const [author, note] = [read('author'), read('note')];
  if (violations.length > 0) throw new InvalidInput(violations);
  return { author, note };
}
