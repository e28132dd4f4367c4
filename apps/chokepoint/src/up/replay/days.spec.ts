import type { EventLine } from '../../documents/event-file.js';
import { endOfLastFullDay, replayDays } from './days.js';

const at = (text: string) => Date.parse(text);
const fact = (time: string) => ({ event: { id: time, time: at(time) } }) as EventLine;
const shown = (days: ReturnType<typeof replayDays>) => days.map(({ clock, events }) => [new Date(clock).toISOString(), events.map(({ event }) => event.id)]);

const FACTS = [fact('2024-04-04T05:00:00Z'), fact('2024-04-02T23:58:00Z'), fact('2024-04-04T00:00:00Z')];

describe('the days of a replay', () => {
  it('begin with the first fact, hold each day’s facts and leave no day out', () => {
    expect(shown(replayDays(FACTS, 0, at('2024-04-05T23:59:59.999Z')))).toEqual([
      ['2024-04-02T23:59:59.999Z', ['2024-04-02T23:58:00Z']],
      ['2024-04-03T23:59:59.999Z', []],
      ['2024-04-04T23:59:59.999Z', ['2024-04-04T05:00:00Z', '2024-04-04T00:00:00Z']],
      ['2024-04-05T23:59:59.999Z', []],
    ]);
  });

  it('go on after the clock', () => {
    expect(shown(replayDays(FACTS, at('2024-04-03T23:59:59.999Z'), at('2024-04-04T23:59:59.999Z')))).toEqual([
      ['2024-04-04T23:59:59.999Z', ['2024-04-04T05:00:00Z', '2024-04-04T00:00:00Z']],
    ]);
  });

  it('end in the middle of a day where the clock is to be held there, without what is known later', () => {
    expect(shown(replayDays(FACTS, at('2024-04-02T23:59:59.999Z'), at('2024-04-04T03:00:00Z')))).toEqual([
      ['2024-04-03T23:59:59.999Z', []],
      ['2024-04-04T03:00:00.000Z', ['2024-04-04T00:00:00Z']],
    ]);
  });

  it('go on from the middle of a day', () => {
    expect(shown(replayDays(FACTS, at('2024-04-04T03:00:00Z'), at('2024-04-04T23:59:59.999Z')))).toEqual([
      ['2024-04-04T23:59:59.999Z', ['2024-04-04T05:00:00Z']],
    ]);
  });

  it('are none when the clock is there, or nothing is known', () => {
    expect(replayDays(FACTS, at('2024-04-05T00:00:00Z'), at('2024-04-05T00:00:00Z'))).toEqual([]);
    expect(replayDays([], 0, at('2024-04-05T00:00:00Z'))).toEqual([]);
    expect(replayDays(FACTS, 0, at('2020-01-01T00:00:00Z'))).toEqual([]);
  });

  it('end before today', () => {
    expect(endOfLastFullDay(at('2026-11-23T08:00:00Z'))).toBe(at('2026-11-22T23:59:59.999Z'));
    expect(endOfLastFullDay(at('2026-11-23T00:00:00Z'))).toBe(at('2026-11-22T23:59:59.999Z'));
  });
});
