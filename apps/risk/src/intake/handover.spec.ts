import { describe, expect, it } from '@jest/globals';
import type { Fact } from '@chokepoint/contracts';
import { Handover } from './handover.js';

const facts = (count: number): Fact[] => Array.from({ length: count }, (_, index) => ({ id: `${index}` }) as Fact);

describe('What intake hands over', () => {
  it('is had once, by the row that names it', () => {
    const handover = new Handover();
    handover.put('1', facts(2));
    expect([handover.take('2'), handover.take('1')?.length, handover.take('1')]).toEqual([undefined, 2, undefined]);
  });

  it('gives way, oldest first, where nobody comes for it', () => {
    const handover = new Handover(5);
    for (const position of ['1', '2', '3']) handover.put(position, facts(2));
    handover.put('4', facts(1));
    expect(['1', '2', '3', '4'].map((position) => handover.take(position)?.length)).toEqual([undefined, 2, 2, 1]);
  });

  it('is nothing where a batch alone is too much', () => {
    const handover = new Handover(5);
    handover.put('1', facts(6));
    expect(handover.take('1')).toBeUndefined();
  });
});
