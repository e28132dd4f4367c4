import { describe, expect, it } from '@jest/globals';
import { attributionSum } from './attribution-sum.js';

describe('an attribution as a sum', () => {
  it('has the largest part first, and what stands anyway last', () => {
    const parts = [{ incident: 'shortage', points: 7.08 }, { incident: 'slip', points: 13.46 }];
    expect(attributionSum(parts, 0)).toBe('slip 13.5 + shortage 7.1 + standing 0.0');
  });

  it('counts together what reads 0.0, without a minus', () => {
    expect(attributionSum([{ incident: 'slip', points: 4 }, { incident: 'a', points: -0.02 }, { incident: 'b', points: 0.001 }], 1.25)).toBe('slip 4.0 + 2 more 0.0 + standing 1.3');
  });

  it('shows an incident that leaves others more', () => {
    expect(attributionSum([{ incident: 'rule', points: -0.6 }, { incident: 'slip', points: 4 }], 0, (name) => `*${name}*`)).toBe('*slip* 4.0 + *rule* -0.6 + standing 0.0');
  });
});
