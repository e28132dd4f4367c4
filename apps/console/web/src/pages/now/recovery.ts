const WEEK_MS = 7 * 86_400_000;

/** Weeks of a score count from its moment. @returns milliseconds since the epoch */
export function recoveryAt(asOf: string, weeks: number): number {
  return Date.parse(asOf) + weeks * WEEK_MS;
}
