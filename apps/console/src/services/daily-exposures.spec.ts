import { describe, expect, it } from '@jest/globals';
import { dailyExposures } from './daily-exposures.js';

type Messages = Parameters<typeof dailyExposures>[0];
type Message = Messages extends AsyncIterable<infer M> ? M : never;

async function* messages(...all: object[]): Messages {
  yield* all as Message[];
}

const head = { head: { network: 'n', nodes: ['a', 'b', 'c'], firstDay: '2024-02-28', days: 4, versions: [], levelBounds: [5, 15, 25, 40] } };

describe('The messages of a timeline', () => {
  it('are put together to series of days, over which what is not told is 0', async () => {
    const days = [{ days: { offset: 0, counts: [1, 2], places: [0, 0, 2], exposures: [6, 7, 1.5] } }, { days: { offset: 2, counts: [0, 1], places: [2], exposures: [9] } }];
    const { days: names, series, levelBounds } = await dailyExposures(messages(head, ...days));
    expect(names).toEqual(['2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02']);
    expect([...series].map(([node, values]) => [node, [...values]])).toEqual([['a', [6, 7, 0, 0]], ['c', [0, 1.5, 0, 9]]]);
    expect(levelBounds).toEqual([5, 15, 25, 40]);
  });

  it('are nothing where no day is known', async () => {
    const empty = { head: { ...head.head, firstDay: null, days: 0 } };
    expect(await dailyExposures(messages(empty))).toMatchObject({ days: [], series: new Map() });
  });
});
