import { senSlope } from './sen-slope.js';

describe('Sen’s slope', () => {
  it('is that of a line', () => {
    expect(senSlope([0, 1, 2, 3], [1, 3, 5, 7])).toBe(2);
  });

  it('does not follow one odd value', () => {
    expect(senSlope([0, 1, 2, 3, 4], [0, 1, 2, 90, 4])).toBe(1);
  });

  it('knows of periods in which nothing was promised', () => {
    expect(senSlope([0, 10], [0, 5])).toBe(0.5);
  });
});
