import { basename } from 'node:path';
import { listed } from '../../command-line/wording.js';
import { type LossOptions, lossOf, lossText } from './loss-options.js';

export interface Question extends LossOptions {
  /** The other network, in words */
  readonly instead?: string | undefined;
  /** A file, as `scenario` */
  readonly change?: string | undefined;
  readonly scenario?: string | undefined;
}

export const NOTHING_DISTURBED = 'With nothing disturbed';

/** What if, as the beginning of a sentence. */
export function questionText({ instead, change, scenario, ...options }: Question): string {
  const loss = lossOf(options);
  const parts = [
    instead !== undefined && `with ${instead}`,
    change !== undefined && `with ${basename(change)}`,
    scenario !== undefined && `under ${basename(scenario)}`,
    loss !== undefined && `without ${lossText(loss)}`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return NOTHING_DISTURBED;
  const text = listed(parts);
  return text[0].toUpperCase() + text.slice(1);
}
