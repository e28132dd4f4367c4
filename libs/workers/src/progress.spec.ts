import { describe, expect, it } from '@jest/globals';
import { inParts, slices } from './progress.js';

describe('Slices', () => {
  it('cover all, each once', () => {
    expect(slices(7, 3)).toEqual([{ from: 0, to: 2 }, { from: 2, to: 4 }, { from: 4, to: 7 }]);
  });

  it('are never empty', () => {
    expect(slices(2, 8)).toEqual([{ from: 0, to: 1 }, { from: 1, to: 2 }]);
    expect(slices(0, 8)).toEqual([]);
  });
});

describe('Work in parts', () => {
  it('gives results in the order of the parts, whichever ends first, and tells how far it is', async () => {
    const told: string[] = [];
    const later = (ms: number) => new Promise<number>((resolve) => setTimeout(() => resolve(ms), ms));
    expect(await inParts([20, 1, 10], later, (done, total) => told.push(`${done}/${total}`))).toEqual([20, 1, 10]);
    expect(told).toEqual(['1/3', '2/3', '3/3']);
  });
});
