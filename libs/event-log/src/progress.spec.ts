import { Progress } from './progress.js';

describe('Progress', () => {
  let time = 0;
  const progress = () => new Progress(() => time);
  beforeEach(() => (time = 100));

  it('moves with every look', () => {
    const it = progress();
    time = 200;
    it.looked();
    expect(it.lastAt()).toBe(200);
  });

  it('stands at the start of the oldest batch left undone, however much else gets done', () => {
    const it = progress();
    it.begin('a/0');
    time = 200;
    it.begin('a/1');
    it.begin('a/0');
    it.done('a/1');
    it.looked();
    expect(it.lastAt()).toBe(100);
    it.done('a/0');
    expect(it.lastAt()).toBe(200);
  });
});
