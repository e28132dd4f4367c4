import type { Projection } from '../projection/projection.js';
import { score } from './score.js';

const projectionOf = (...services: number[][]): Projection => {
  const weeks = services[0].length;
  const service = Float64Array.from({ length: weeks * services.length }, (_, at) => services[at % services.length][Math.floor(at / services.length)]);
  return { weeks, nodeCount: services.length, output: new Float64Array(service.length), service };
};

const scoreOf = (service: number[], fromWeek = 0, halfLifeWeeks = 13) => score(projectionOf(service), { fromWeek, halfLifeWeeks })[0];

describe('exposure', () => {
  it('weighs shortfalls by how soon they come', () => {
    // Weights 1, 1/2, 1/4
    expect(scoreOf([1, 0.5, 0], 0, 1).exposure).toBeCloseTo((100 * (0.5 * 0.5 + 0.25)) / 1.75, 12);
  });

  it('counts from `fromWeek` on', () => {
    expect(scoreOf([0, 0, 1, 0], 2, 1).exposure).toBeCloseTo((100 * 0.5) / 1.5, 12);
  });

  it.each([1, 3, 5, 9, 52])('of a total stop of %d weeks is what the levels are made of', (stopped) => {
    const service = Array.from({ length: 52 }, (_, week) => (week < stopped ? 0 : 1));
    expect(scoreOf(service).exposure).toBeCloseTo((100 * (1 - 2 ** (-stopped / 13))) / (1 - 2 ** -4), 11);
  });

  it('is 0 where nothing is short', () => {
    expect(scoreOf([1, 1, 1])).toEqual({ exposure: 0, timeToImpact: null, depth: null, timeToRecovery: null });
  });

  it('is told of every node by itself', () => {
    const scores = score(projectionOf([1, 1], [0, 0]), { fromWeek: 0, halfLifeWeeks: 13 });
    expect(scores.map((each) => each.exposure)).toEqual([0, 100]);
  });
});

describe('the short weeks', () => {
  it('give impact, depth and recovery, counted from `fromWeek`', () => {
    expect(scoreOf([0, 1, 0.9, 0.5, 0.7, 1, 0.95, 1, 1], 1)).toMatchObject({ timeToImpact: 1, depth: { shortfall: 0.5, week: 2 }, timeToRecovery: 6 });
  });

  it('are those below 0.99', () => {
    expect(scoreOf([0.9899]).timeToImpact).toBe(0);
    expect(scoreOf([0.99])).toMatchObject({ timeToImpact: null, depth: null });
    expect(scoreOf([0.99 - 1e-15]).timeToImpact).toBeNull();
  });

  it('have no recovery where the last of all is short', () => {
    expect(scoreOf([1, 1, 0.5])).toMatchObject({ timeToImpact: 2, timeToRecovery: null });
  });

  it('are deepest in the first week on ties, rounding aside', () => {
    expect(scoreOf([1, 0.5, 0.5, 1]).depth).toEqual({ shortfall: 0.5, week: 1 });
    expect(scoreOf([1, 0.5, 0.5 - 1e-15, 1]).depth).toEqual({ shortfall: 0.5, week: 1 });
  });
});
