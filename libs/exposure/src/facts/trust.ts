import { WEEK_MS } from './calendar.js';

const POTENTIAL_TRUST = 0.5;
const HALVING_WEEKS = 4;

interface Claim {
  readonly time: number;
  readonly data: { readonly status: 'potential' | 'confirmed' | 'restored'; readonly confidence?: number | undefined };
}

/** How far a report is believed at `asOf`, 0..1: rumours that nobody confirms halve every four weeks (section 4). */
export function trust({ time, data }: Claim, asOf: number): number {
  if (data.status !== 'potential') return data.confidence ?? 1;
  const ageWeeks = (asOf - time) / WEEK_MS;
  return (data.confidence ?? POTENTIAL_TRUST) * 2 ** (-ageWeeks / HALVING_WEEKS);
}
