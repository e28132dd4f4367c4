/** Counts from here on are told apart no longer: so many ways mean a dense rest, where order matters little. */
const MANY = 4096;
const TAKEN = -1;
const NOT_YET = -2;

/** Vertices by a count that changes while they wait; every change is told by `put`. */
export class FewestFirst {
  private readonly buckets: number[][] = Array.from({ length: MANY + 1 }, () => []);
  /** [vertices] the bucket where each is now */
  private readonly place: Int32Array;
  private least = MANY;

  constructor(size: number, private readonly count: (vertex: number) => number) {
    this.place = new Int32Array(size).fill(NOT_YET);
    for (let vertex = size - 1; vertex >= 0; vertex--) this.put(vertex);
  }

  /** A vertex that moves stays in its old bucket too, until it is passed over there. */
  put(vertex: number): void {
    const place = Math.min(this.count(vertex), MANY);
    if (this.place[vertex] === place) return;
    this.place[vertex] = place;
    this.buckets[place].push(vertex);
    this.least = Math.min(this.least, place);
  }

  /** @returns -1 when none is left */
  next(): number {
    for (; this.least <= MANY; this.least++) {
      const bucket = this.buckets[this.least];
      for (let vertex = bucket.pop(); vertex !== undefined; vertex = bucket.pop()) {
        if (this.place[vertex] !== this.least) continue;
        this.place[vertex] = TAKEN;
        return vertex;
      }
    }
    return -1;
  }
}
