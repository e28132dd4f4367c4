import { sparkline } from './sparkline.js';

describe('A sparkline', () => {
  it('rises with the share', () => {
    expect(sparkline([0, 0.2, 0.5, 0.9, 1])).toBe('▁▂▅██');
  });

  it('leaves a gap where there is none', () => {
    expect(sparkline([1, undefined, 0])).toBe('█ ▁');
  });
});
