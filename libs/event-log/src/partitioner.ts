const SEED = 0x9747b28c;
const M = 0x5bd1e995;
const R = 24;

/** Which partition a key belongs to, as Kafka's own clients choose: records of one key stay together whoever publishes them. */
export function partitionFor(key: Buffer, partitions: number): number {
  return (murmur2(key) & 0x7fffffff) % partitions;
}

/** MurmurHash2 with 32 bits, as in Kafka. */
export function murmur2(data: Buffer): number {
  let hash = SEED ^ data.length;
  const whole = data.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    let k = Math.imul(data.readInt32LE(i), M);
    k ^= k >>> R;
    hash = Math.imul(hash, M) ^ Math.imul(k, M);
  }
  for (let i = data.length - 1; i >= whole; i--) hash ^= data[i] << (8 * (i - whole));
  if (data.length > whole) hash = Math.imul(hash, M);
  hash = Math.imul(hash ^ (hash >>> 13), M);
  return hash ^ (hash >>> 15);
}

/** Deals records to partitions: those with a key by the key, the others in turn. */
export class Partitioner {
  private turn = 0;

  choose(key: Buffer | null | undefined, partitions: number): number {
    return key ? partitionFor(key, partitions) : this.turn++ % partitions;
  }
}
