import { placeOnGrid } from './calendar.js';
import { delayDisturbance, onTimeAgainAt } from './delay-disturbance.js';
import { at, delayed } from './given-facts.js';

const NOW = at('2025-03-05T00:00:00Z');
const start = at('2025-02-05T00:00:00Z');
const until = at('2025-02-19T00:00:00Z');
const ports = { from: 'cowos', incident: 'ports', delayDays: 14, start } as const;

describe('A delay report', () => {
  it('holds for all lanes that match, from its start to its end', () => {
    expect(delayDisturbance(delayed({ ...ports, status: 'confirmed', until }), NOW)).toEqual({
      from: 'cowos',
      incident: 'ports',
      startWeek: 48,
      weeks: 2,
      delayWeeks: 2,
      yield: 1,
    });
  });

  it('names the lane that it is about', () => {
    const report = delayed({ ...ports, to: 'nvidia', input: 'packaging', status: 'confirmed' });
    expect(delayDisturbance(report, NOW)).toMatchObject({ to: 'nvidia', input: 'packaging' });
  });

  it('counts as far as it is trusted', () => {
    const rumour = delayed({ ...ports, status: 'potential', yield: 0.6, until }, { time: '2025-02-05T00:00:00Z' });
    const disturbance = delayDisturbance(rumour, NOW)!;
    expect(disturbance.delayWeeks).toBe(0.5);
    expect(disturbance.yield).toBeCloseTo(1 - 0.4 * 0.25, 15);
  });

  it('without an end lasts eight weeks from its start, or from when it was made if that is later', () => {
    const early = delayed({ ...ports, status: 'confirmed' }, { time: '2025-02-01T00:00:00Z' });
    const late = delayed({ ...ports, status: 'confirmed' }, { time: '2025-02-12T00:00:00Z' });
    expect([early, late].map((report) => delayDisturbance(report, NOW)?.weeks)).toEqual([8, 9]);
  });

  it('that tells of the end ended when made, or at an earlier end', () => {
    const weeks = (time: string, end?: number) => delayDisturbance(delayed({ ...ports, status: 'restored', until: end }, { time }), NOW)?.weeks;
    expect(weeks('2025-02-12T00:00:00Z')).toBe(1);
    expect(weeks('2025-02-12T00:00:00Z', until)).toBe(1);
    expect(weeks('2025-03-01T00:00:00Z', until)).toBe(2);
    expect(weeks('2025-02-01T00:00:00Z')).toBe(0);
  });

  it('leaves the lanes on time where it is over on the grid', () => {
    for (const report of [delayed({ ...ports, status: 'confirmed' }, { time: '2025-02-12T00:00:00Z' }), delayed({ ...ports, status: 'restored', until }, { time: '2025-02-01T00:00:00Z' })]) {
      const { startWeek, weeks } = delayDisturbance(report, NOW)!;
      expect(placeOnGrid(onTimeAgainAt(report)!, NOW)).toBeCloseTo(startWeek + weeks, 9);
    }
    expect(onTimeAgainAt(delayed({ from: 'cowos', incident: 'ports', status: 'withdrawn' }))).toBeUndefined();
  });

  it('that is withdrawn is nothing', () => {
    expect(delayDisturbance(delayed({ from: 'cowos', incident: 'ports', status: 'withdrawn' }), NOW)).toBeUndefined();
  });
});
