import { describe, expect, it } from '@jest/globals';
import { incidentsText } from './exposure-table.js';

const incidents = (contributions: Record<string, number | undefined>) => Object.entries(contributions).map(([incident, contribution]) => ({ incident, contribution }));

describe('The incidents behind an exposure', () => {
  it('are named by what they contribute, the most first, and counted beyond three', () => {
    expect(incidentsText(incidents({ quake: 1, slip: 13.5, strike: -0.7, shortage: 7.1, delay: 5.8 }))).toBe('slip 13.5, shortage 7.1, delay 5.8, and 2 more');
  });

  it('are left out where what they contribute reads 0.0', () => {
    expect(incidentsText(incidents({ quake: 0, shortage: 10.8, storm: 0.04, relief: -0.04 }))).toBe('shortage 10.8');
  });

  it('are all named where it is not known what they contribute', () => {
    expect(incidentsText(incidents({ quake: undefined, slip: undefined }))).toBe('quake, slip');
  });
});
