/** Permutations of 0..length − 1, as many as are asked for: a seed gives the same ones everywhere. */
export function randomPermutations(length: number, count: number, seed: number): Int32Array[] {
  const random = mulberry32(seed);
  return Array.from({ length: count }, () => shuffled(length, random));
}

/** Fisher and Yates. */
function shuffled(length: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length }, (_, place) => place);
  for (let last = length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/** Numbers in [0, 1) of a generator with 32 bits of state (T. Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
