import { Rounds } from './rounds.js';
import { SILENT } from './testing/silent.js';
import { until } from './testing/receiver.js';

const running: Rounds[] = [];
function rounds(round: () => Promise<boolean>): Rounds {
  const made = new Rounds('work', round, SILENT);
  running.push(made);
  made.start();
  return made;
}
afterEach(() => Promise.all(running.splice(0).map((each) => each.stop())));

describe('rounds', () => {
  it('go on at once while there is more', async () => {
    let left = 5;
    rounds(() => Promise.resolve(--left > 0));
    await until(() => left === 0, 500);
  });

  it('begin when rung, also when rung during a round', async () => {
    let count = 0;
    const work = rounds(() => {
      if (++count === 2) work.ring();
      return Promise.resolve(false);
    });
    await until(() => count === 1, 500);
    work.ring();
    await until(() => count === 3, 500);
  });

  it('begin by themselves after a second', async () => {
    let count = 0;
    rounds(() => Promise.resolve(++count === 0));
    await until(() => count === 2, 2_000);
  });

  it('pause after a failure, however often they are rung, and go on', async () => {
    const at: number[] = [];
    const work = rounds(() => {
      at.push(Date.now());
      return at.length < 3 ? Promise.reject(new Error('away')) : Promise.resolve(false);
    });
    const ringing = setInterval(() => work.ring(), 5);
    await until(() => at.length >= 3, 2_000);
    clearInterval(ringing);
    expect(at[1] - at[0]).toBeGreaterThanOrEqual(90);
    expect(at[2] - at[1]).toBeGreaterThanOrEqual(190);
  });

  it('tell when one last succeeded', async () => {
    let fails = false;
    const work = rounds(() => (fails ? Promise.reject(new Error('away')) : Promise.resolve(false)));
    await until(() => work.lastProgressAt() > 0, 500);
    fails = true;
    const before = work.lastProgressAt();
    work.ring();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(work.lastProgressAt()).toBe(before);
  });

  it('stop after the round in hand', async () => {
    let done = false;
    const work = rounds(() => new Promise((resolve) => setTimeout(() => resolve((done = true)), 50)));
    await work.stop();
    expect(done).toBe(true);
  });
});
