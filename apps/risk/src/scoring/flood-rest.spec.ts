import { describe, expect, it } from '@jest/globals';
import { FloodRest } from './flood-rest.js';

const FLOOD = 1_000;

/** At moment 0, after which so long nothing came. */
function inFlood(): FloodRest {
  const rest = new FloodRest();
  rest.linesWait(0);
  return rest;
}

describe('The rest of scoring in a flood', () => {
  it('is none after few facts, so that a lone one is never delayed', () => {
    const rest = inFlood();
    rest.worked(FLOOD - 1, 2_000, 0);
    expect(rest.restMs(0)).toBe(0);
  });

  it('is long for order lines, short for an incident, and none when somebody waits', () => {
    const rest = inFlood();
    rest.worked(FLOOD, 100, 0);
    expect(rest.restMs(0)).toBe(1_900);
    rest.incidentWaits(0);
    expect(rest.restMs(0)).toBe(400);
    rest.somebodyWaits();
    rest.incidentWaits(0);
    expect(rest.restMs(0)).toBe(0);
  });

  it('has a bound for each', () => {
    const rest = inFlood();
    rest.worked(FLOOD, 60_000, 0);
    expect(rest.restMs(0)).toBe(30_000);
    rest.incidentWaits(0);
    expect(rest.restMs(0)).toBe(5_000);
  });

  it('is long again once a scoring has begun with what waited', () => {
    const rest = new FloodRest();
    rest.incidentWaits(0);
    rest.begin();
    rest.worked(FLOOD, 100, 0);
    expect(rest.restMs(0)).toBe(1_900);
  });

  it('stays short for an incident that came while a scoring worked', () => {
    const rest = new FloodRest();
    rest.begin();
    rest.incidentWaits(0);
    rest.worked(FLOOD, 100, 0);
    expect(rest.restMs(0)).toBe(400);
  });

  it('ends when nothing has come for a second', () => {
    const rest = inFlood();
    rest.worked(FLOOD, 10_000, 0);
    expect([rest.restMs(1_000), rest.restMs(1_001)]).toEqual([29_000, 0]);
  });

  it('ends as soon as somebody waits', async () => {
    const rest = new FloodRest();
    const rested = rest.rest(600_000);
    rest.somebodyWaits();
    await rested;
  });
});
