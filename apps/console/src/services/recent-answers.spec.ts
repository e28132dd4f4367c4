import { describe, expect, it } from '@jest/globals';
import { RecentAnswers } from './recent-answers.js';

let now = 0;
let asked: string[] = [];
const work = (answer: string) => async () => {
  asked.push(answer);
  return answer;
};

describe('Recent answers', () => {
  it('are worked out once, also for those who ask meanwhile', async () => {
    asked = [];
    const answers = new RecentAnswers<string>(2, 10, () => now);
    expect(await Promise.all([answers.get('a', work('one')), answers.get('a', work('two'))])).toEqual(['one', 'one']);
    expect(asked).toEqual(['one']);
  });

  it('are worked out again when they are old or have made room for others', async () => {
    const answers = new RecentAnswers<string>(2, 10, () => now);
    await answers.get('a', work('one'));
    now += 10;
    expect(await answers.get('a', work('two'))).toBe('two');
    await answers.get('b', work('b'));
    await answers.get('c', work('c'));
    expect(await answers.get('a', work('three'))).toBe('three');
  });

  it('are not kept when they failed', async () => {
    const answers = new RecentAnswers<string>(2, 10, () => now);
    await expect(answers.get('a', async () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await answers.get('a', work('back'))).toBe('back');
  });
});
