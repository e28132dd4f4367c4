/** A fixed seed: the same test gives the same figure. */
const SEED = 0x9e3779b9;

/** All orders of the values, by Heap's algorithm; the same array each time. */
export function* orders(values: readonly number[]): Generator<readonly number[]> {
  const order = [...values];
  const turns = order.map(() => 0);
  yield order;
  for (let place = 1; place < order.length; ) {
    if (turns[place] >= place) {
      turns[place++] = 0;
      continue;
    }
    swap(order, place % 2 === 0 ? 0 : turns[place], place);
    turns[place]++;
    place = 1;
    yield order;
  }
}

/** So many random orders of the values (Fisher–Yates), the same ones each time; the same array each time. */
export function* shuffles(values: readonly number[], times: number): Generator<readonly number[]> {
  const order = [...values];
  const draw = mulberry32(SEED);
  for (let time = 0; time < times; time++) {
    for (let place = order.length - 1; place > 0; place--) swap(order, Math.floor(draw() * (place + 1)), place);
    yield order;
  }
}

function swap(order: number[], a: number, b: number): void {
  [order[a], order[b]] = [order[b], order[a]];
}

/** Numbers in [0, 1), by Tommy Ettinger's mulberry32. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
