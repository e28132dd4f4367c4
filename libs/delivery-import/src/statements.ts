import type { TableFact } from '@chokepoint/table-files';
import { textHash } from './distinct-count.js';

const FIRST_SLOTS = 1 << 12;
const FULLEST = 0.6;
const WORDS = 3;

/**
 * Finds rows of one table that say something else about an order line, or under an id, than a row before: 20 to 40 bytes
 * for each thing spoken of. 64 bits of hash tell ten million of them apart with a chance of error of 3e-6.
 */
export class Statements {
  /** Of each slot: two halves of the hash of what is spoken of, one of the hash of what is said. */
  private slots = new Uint32Array(FIRST_SLOTS * WORDS);
  private used = 0;

  /** @param ofTime whether rows that are known at other times may say other things */
  constructor(private readonly ofTime: boolean) {}

  /** @returns whether the fact contradicts one that was added before, and is left out */
  contradicts(fact: TableFact): boolean {
    const said = textHash(fact.kind === 'ordered' ? `${fact.data.quantity} ${fact.data.promised}` : Object.values(fact.data).join('\u0000'))[0] >>> 0 || 1;
    const subjects = this.subjectsOf(fact).map(textHash);
    for (const subject of subjects) {
      const before = this.slots[this.slotOf(subject) + 2];
      if (before !== 0 && before !== said) return true;
    }
    for (const subject of subjects) this.put(subject, said);
    return false;
  }

  private subjectsOf({ kind, time, data, named }: TableFact): string[] {
    const when = this.ofTime ? `\u0000${time}` : '';
    const subjects = named && kind !== 'delayed' ? [`${kind}\u0000${named.join('\u0000')}`] : [];
    if (kind === 'ordered') subjects.push(`${data.from}\u0000${data.to}\u0000${data.input}\u0000${data.order}\u0000${data.line}${when}`);
    return subjects;
  }

  private put([high, low]: readonly [number, number], said: number): void {
    if (this.used > (this.slots.length / WORDS) * FULLEST) this.grow();
    const slot = this.slotOf([high, low]);
    if (this.slots[slot + 2] === 0) this.used++;
    this.slots[slot] = high;
    this.slots[slot + 1] = low;
    this.slots[slot + 2] = said;
  }

  /** Where the subject stands, or would. What is said is never 0: that is an empty slot. */
  private slotOf([high, low]: readonly [number, number]): number {
    const { slots } = this;
    const mask = slots.length / WORDS - 1;
    let slot = (low & mask) * WORDS;
    while (slots[slot + 2] !== 0 && (slots[slot] !== high || slots[slot + 1] !== low)) slot = (slot + WORDS) % slots.length;
    return slot;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Uint32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += WORDS) {
      if (old[slot + 2] !== 0) this.slots.set(old.subarray(slot, slot + WORDS), this.slotOf([old[slot], old[slot + 1]]));
    }
  }
}
