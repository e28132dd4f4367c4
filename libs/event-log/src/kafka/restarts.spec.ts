import { Restarts } from './restarts.js';

describe('Restarts', () => {
  const setUp = (stopping = new AbortController()) => {
    const pauses: number[] = [];
    return { pauses, stopping, restarts: new Restarts(stopping.signal, async (ms) => void pauses.push(ms)) };
  };
  const inTurn = async (restarts: Restarts, times: number) => {
    const answers: boolean[] = [];
    for (let time = 0; time < times; time++) answers.push(await restarts.allow());
    return answers;
  };

  it('allows eight in a row, each after a longer pause', async () => {
    const { restarts, pauses } = setUp();
    expect(await inTurn(restarts, 9)).toEqual([true, true, true, true, true, true, true, true, false]);
    expect(pauses).toEqual([100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800]);
  });

  it('begins anew after a success', async () => {
    const { restarts, pauses } = setUp();
    await inTurn(restarts, 2);
    restarts.forget();
    await inTurn(restarts, 1);
    expect(pauses).toEqual([100, 200, 100]);
  });

  it('allows none once the subscription stops', async () => {
    const { restarts, stopping } = setUp();
    stopping.abort();
    expect(await inTurn(restarts, 1)).toEqual([false]);
  });
});
