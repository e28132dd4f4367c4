import { thresholdOf } from './threshold.js';

const BOUNDS = [5, 15, 25, 40] as const;

describe('the threshold of a rule', () => {
  it.each([
    ['guarded', 5],
    ['elevated', 15],
    ['high', 25],
    ['severe', 40],
    ['0.5', 0.5],
    ['12', 12],
    ['12.50', 12.5],
    ['100', 100],
  ])('%s is %d points', (raiseAt, points) => {
    expect(thresholdOf(raiseAt, BOUNDS)).toBe(points);
  });

  it.each(['low', 'High', '', '0', '-5', '12.25', '100.5', '1e1', '0x10', ' 5', 'NaN', 'Infinity'])('"%s" is none', (raiseAt) => {
    expect(thresholdOf(raiseAt, BOUNDS)).toBeUndefined();
  });

  it('follows the bounds it is given', () => {
    expect(thresholdOf('high', [5, 15, 30, 40])).toBe(30);
  });
});
