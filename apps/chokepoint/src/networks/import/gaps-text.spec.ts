import { describe, expect, it } from '@jest/globals';
import { gapsText } from './gaps-text.js';

describe('What a document leaves open', () => {
  it('says which shares were filled in, and who has no owner or country', () => {
    const gaps = {
      filledShares: [{ to: 'apple', input: 'accelerator', lanes: 2, share: 0.5 }, { to: 'aws', input: 'rack', lanes: 1, share: 1 / 3 }],
      withoutOwner: ['a'],
      withoutCountry: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
    };
    expect(gapsText(gaps).split('\n')).toEqual([
      '- apple/accelerator: 2 lanes without a share get 50 % each',
      '- aws/rack: 1 lane without a share gets 33.33 %',
      '- 1 node without an owner, which no loss of an owner will touch: a',
      '- 8 nodes without a country, which no loss of a country will touch: a, b, c, d, e and 3 more',
    ]);
  });

  it('is nothing where it says everything', () => expect(gapsText({ filledShares: [], withoutOwner: [], withoutCountry: [] })).toBe(''));
});
