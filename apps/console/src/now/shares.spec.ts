import { nodeShares } from './shares.js';

describe('Shares of incidents', () => {
  it('are of what adds exposure, the largest first', () => {
    expect(nodeShares(['a', 'b', 'c'], [1, 3, 0])).toEqual([{ incident: 'b', points: 3, share: 0.75 }, { incident: 'a', points: 1, share: 0.25 }]);
  });
  it('leave what takes exposure away without a share', () => {
    expect(nodeShares(['a', 'b'], [4, -1])).toEqual([{ incident: 'a', points: 4, share: 1 }, { incident: 'b', points: -1, share: 0 }]);
  });
});
