import { steps } from './steps.js';

const all = async <T>(steps: AsyncIterable<T>) => {
  const told: T[] = [];
  for await (const step of steps) told.push(step);
  return told;
};
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('A question that takes time', () => {
  it('is answered by what is told on the way, then by the result', async () => {
    const answer = steps<number, string>(async (tell) => {
      tell(1);
      await later(5);
      tell(2);
      tell(3);
      return 'done';
    });
    expect(await all(answer)).toEqual([{ progress: 1 }, { progress: 2 }, { progress: 3 }, { result: 'done' }]);
  });

  it('fails as its work fails', async () => {
    const answer = steps(async () => {
      await later(1);
      throw new Error('too bad');
    });
    await expect(all(answer)).rejects.toThrow('too bad');
  });
});
