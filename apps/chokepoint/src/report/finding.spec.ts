import type { Shares } from '@chokepoint/structure';
import { findingOf } from './finding.js';

describe('the finding on a buyer', () => {
  it('tells in one sentence that two sources are one', () => {
    const tsmc: Shares = { TSMC: 1 };
    const found = {
      vendors: { AWS: 10 / 12, NVIDIA: 2 / 12 },
      upstream: tsmc,
      upstreamOfVendor: new Map([['AWS', tsmc], ['NVIDIA', { TSMC: 0.97, UMC: 0.03 }]]),
    };
    expect(findingOf('Apple', found)).toBe(
      'Apple buys its accelerators 83 % from AWS and 17 % from NVIDIA: 1.38 effective suppliers (HHI 7,222) where one sees 2; ' +
        'but 100 % of the wafers behind AWS and 97 % of the wafers behind NVIDIA come from TSMC, so that there are only 1.00 effective suppliers (HHI 10,000).',
    );
  });
});
