/** Chance that can be had again from its seed. */
export interface Chance {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  shuffled<T>(items: readonly T[]): T[];
}

/** Mulberry32: small, and good enough to choose faults. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  const shuffled = <T>(items: readonly T[]) => {
    const rest = [...items];
    return items.map(() => rest.splice(below(rest.length), 1)[0]);
  };
  return { below, shuffled };
}
