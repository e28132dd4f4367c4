import { levelOf } from './level.js';

describe('the level of an exposure', () => {
  it.each([
    [0, 'low'],
    [4.999, 'low'],
    [5, 'guarded'],
    [15, 'elevated'],
    [25, 'high'],
    [39.999, 'high'],
    [40, 'severe'],
    [100, 'severe'],
  ] as const)('of %d is %s', (exposure, level) => {
    expect(levelOf(exposure)).toBe(level);
  });

  it('follows the bounds that are set', () => {
    expect(levelOf(6, [1, 2, 5, 7])).toBe('high');
  });
});
