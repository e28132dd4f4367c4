import { describe, expect, it } from '@jest/globals';
import { drawn, resultOf } from './steps.js';

async function* given<T>(...steps: T[]) {
  yield* steps;
}

describe('A call that answers step by step', () => {
  it('tells progress and ends with its result', async () => {
    const told: string[] = [];
    const steps = given<{ progress?: { done: number; total: number }; result?: string }>({ progress: { done: 1, total: 2 } }, { progress: { done: 2, total: 2 } }, { result: 'all' });
    expect(await resultOf(steps, drawn((done, total) => told.push(`${done}/${total}`)))).toBe('all');
    expect(told).toEqual(['1/2', '2/2']);
  });

  it('has failed where it ends without one', async () => {
    await expect(resultOf(given({ progress: 1 }), () => undefined)).rejects.toThrow('without a result');
  });
});
