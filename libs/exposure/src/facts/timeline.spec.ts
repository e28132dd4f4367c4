import { Timeline } from './timeline.js';

const told = (time: number, source: string, id: string) => ({ time, source, id });

describe('A timeline', () => {
  it('gives the newest fact known at a moment, by time, then source, then id', () => {
    const timeline = new Timeline();
    const facts = [told(2, 'a', '2'), told(1, 'z', '9'), told(2, 'b', '1'), told(2, 'b', '10'), told(5, 'a', '1')];
    facts.forEach((fact) => timeline.add(fact));

    expect(timeline.newestAt(0)).toBeUndefined();
    expect(timeline.newestAt(1)).toBe(facts[1]);
    expect(timeline.newestAt(4)).toBe(facts[3]);
    expect(timeline.newestAt(5)).toBe(facts[4]);
    expect(timeline.countAt(4)).toBe(4);
  });

  it('gives the oldest only once it is known, and forgets what is removed', () => {
    const timeline = new Timeline();
    const facts = [told(1, 'a', '1'), told(2, 'a', '2')];
    facts.forEach((fact) => timeline.add(fact));
    timeline.remove(facts[0]);

    expect(timeline.oldestAt(1)).toBeUndefined();
    expect(timeline.oldestAt(2)).toBe(facts[1]);
  });
});
