import { describe, expect, it } from '@jest/globals';
import { levelBands } from './level-bands.js';

describe('Bands of levels behind a history', () => {
  it('lie between the bounds that risk was told, the last up to what is shown', () => {
    expect(levelBands([2, 8, 20, 30], 60)).toEqual([
      { level: 'guarded', from: 2, to: 8 },
      { level: 'elevated', from: 8, to: 20 },
      { level: 'high', from: 20, to: 30 },
      { level: 'severe', from: 30, to: 60 },
    ]);
  });

  it('end where the chart ends', () => expect(levelBands([5, 15, 25, 40], 12)).toEqual([{ level: 'guarded', from: 5, to: 12 }]));

  it('are none where no bound is known', () => expect(levelBands([], 50)).toEqual([]));
});
