const PRECISION = 14;
const REGISTERS = 2 ** PRECISION;
const MOST_EXACT = 100_000;
/** Bias correction for many registers. */
const ALPHA = 0.7213 / (1 + 1.079 / REGISTERS);

/**
 * Counts different texts in bounded memory: exactly up to 100,000, then by HyperLogLog (Flajolet et al. 2007) with 2^14
 * registers, whose standard error is 0.8 %.
 */
export class DistinctCount {
  private known: Set<number> | undefined = new Set();
  private readonly registers = new Uint8Array(REGISTERS);

  add(text: string): void {
    const [high, low] = textHash(text);
    const zeros = Math.clz32((high << PRECISION) | (1 << (PRECISION - 1))) + 1;
    const register = high >>> (32 - PRECISION);
    if (zeros > this.registers[register]) this.registers[register] = zeros;
    if (!this.known) return;
    this.known.add((high & 0x1fffff) * 2 ** 32 + low);
    if (this.known.size > MOST_EXACT) this.known = undefined;
  }

  /** Whether `count` is no estimate. */
  get exact(): boolean {
    return this.known !== undefined;
  }

  get count(): number {
    if (this.known) return this.known.size;
    let sum = 0;
    for (const zeros of this.registers) sum += 2 ** -zeros;
    return Math.round((ALPHA * REGISTERS * REGISTERS) / sum);
  }
}

/** Two unsigned halves; 53 bits of them tell 100,000 texts apart with a chance of error of 6e-7. (cyrb53, public domain) */
export function textHash(text: string): [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [b >>> 0, a >>> 0];
}
