import { placeOnGrid } from './calendar.js';
import { capacityDisturbance, wholeAgainAt } from './capacity-disturbance.js';
import { at, capacityReported } from './given-facts.js';

const NOW = at('2025-03-05T00:00:00Z');
const TTR = 12;
const start = at('2025-02-05T00:00:00Z');
const until = at('2025-02-19T00:00:00Z');
const fire = { node: 'n5', incident: 'fire', remaining: 0.25, start } as const;
const on = (time: string) => ({ time });

const meaning = (report: ReturnType<typeof capacityReported>) => capacityDisturbance(report, NOW, TTR);

describe('A capacity report', () => {
  it('that is confirmed holds from its start to its end, by default without a ramp', () => {
    expect(meaning(capacityReported({ ...fire, status: 'confirmed', until, scrap: 0.5 }))).toEqual({
      node: 'n5',
      incident: 'fire',
      remaining: 0.25,
      fullWeeks: 2,
      rampWeeks: 0,
      startWeek: 48,
      scrap: 0.5,
    });
  });

  it('without an end ended when it was made, and ramps up over the time to recover', () => {
    const report = capacityReported({ ...fire, status: 'confirmed' }, on('2025-02-12T00:00:00Z'));
    expect(meaning(report)).toMatchObject({ fullWeeks: 1, rampWeeks: TTR });
  });

  it('without an end, made before it starts, is all ramp', () => {
    const report = capacityReported({ ...fire, status: 'confirmed' }, on('2025-02-01T00:00:00Z'));
    expect(meaning(report)).toMatchObject({ startWeek: 48, fullWeeks: 0, rampWeeks: TTR });
  });

  it('keeps the ramp that it tells', () => {
    expect(meaning(capacityReported({ ...fire, status: 'confirmed', until, rampWeeks: 3.5 }))?.rampWeeks).toBe(3.5);
    expect(meaning(capacityReported({ ...fire, status: 'restored', rampWeeks: 3.5 }))?.rampWeeks).toBe(3.5);
    expect(meaning(capacityReported({ ...fire, status: 'confirmed', rampWeeks: 0 }))?.rampWeeks).toBe(0);
  });

  it('counts as far as it is trusted', () => {
    const rumour = capacityReported({ ...fire, status: 'potential', until, scrap: 0.5 }, on('2025-02-05T00:00:00Z'));
    expect(meaning(rumour)).toMatchObject({ remaining: 1 - 0.75 * 0.25, scrap: 0.125, fullWeeks: 2 });
  });

  it('trusted only in part can also tell of more capacity', () => {
    expect(meaning(capacityReported({ ...fire, status: 'confirmed', until, remaining: 1.5, confidence: 0.5 }))?.remaining).toBe(1.25);
  });

  it('that tells of restored capacity ends when made, or at an earlier end, without a ramp', () => {
    const restored = { ...fire, status: 'restored' } as const;
    expect(meaning(capacityReported(restored, on('2025-02-12T00:00:00Z')))).toMatchObject({ fullWeeks: 1, rampWeeks: 0 });
    expect(meaning(capacityReported({ ...restored, until }, on('2025-02-12T00:00:00Z')))?.fullWeeks).toBe(1);
    expect(meaning(capacityReported({ ...restored, until }, on('2025-03-01T00:00:00Z')))?.fullWeeks).toBe(2);
  });

  it('restored before it started, or ending before its start, lasts no time', () => {
    const restored = capacityReported({ ...fire, status: 'restored' }, on('2025-02-01T00:00:00Z'));
    expect(meaning(restored)?.fullWeeks).toBe(0);
    expect(meaning(capacityReported({ ...fire, status: 'confirmed', until: start - 1 }))?.fullWeeks).toBe(0);
  });

  it('leaves the node whole where its loss on the grid, ramp included, is over', () => {
    const reports = [
      capacityReported({ ...fire, status: 'confirmed', until, rampWeeks: 3.5 }),
      capacityReported({ ...fire, status: 'confirmed' }, on('2025-02-12T00:00:00Z')),
      capacityReported({ ...fire, status: 'confirmed' }, on('2025-02-01T00:00:00Z')),
      capacityReported({ ...fire, status: 'restored', until }, on('2025-02-12T00:00:00Z')),
      capacityReported({ ...fire, status: 'confirmed', until: start - 1 }),
    ];
    for (const report of reports) {
      const { startWeek, fullWeeks, rampWeeks } = meaning(report)!;
      expect(placeOnGrid(wholeAgainAt(report, TTR)!, NOW)).toBeCloseTo(startWeek + fullWeeks + rampWeeks, 9);
    }
    expect(wholeAgainAt(capacityReported({ node: 'n5', incident: 'fire', status: 'withdrawn' }), TTR)).toBeUndefined();
  });

  it('that is withdrawn is nothing', () => {
    expect(meaning(capacityReported({ node: 'n5', incident: 'fire', status: 'withdrawn' }))).toBeUndefined();
  });

  it('moves on the grid as time goes by, by fractions of a week', () => {
    const report = capacityReported({ ...fire, status: 'confirmed', until });
    expect(capacityDisturbance(report, NOW + 12 * 3_600_000, TTR)?.startWeek).toBeCloseTo(48 - 1 / 14, 12);
  });
});
