import { nearestNames, unknownName } from './nearest-names.js';

const KNOWN = ['tsmc-cowos-l', 'tsmc-cowos-s', 'skhynix-hbm3e', 'samsung-hbm3e', 'Apple'];

describe('The names nearest to one that is not known', () => {
  it.each<[string, string[]]>([
    ['skhynix-hbm3', ['skhynix-hbm3e']],
    ['sk-hynix-hbm3e', ['skhynix-hbm3e', 'samsung-hbm3e']],
    ['cowos', ['tsmc-cowos-l', 'tsmc-cowos-s']],
    ['apple', ['Apple']],
    ['aple', ['Apple']],
    ['nothing like it', []],
    ['', []],
  ])('%s', (name, nearest) => expect(nearestNames(name, KNOWN)).toEqual(nearest));

  it('are three at most', () => expect(nearestNames('n', ['n1', 'n2', 'n3', 'n4'])).toEqual(['n1', 'n2', 'n3']));
});

describe('A name that is not known', () => {
  it('is told with those nearest', () => expect(unknownName({ what: 'vendor', name: 'aple', known: KNOWN })).toBe('no vendor "aple" is known; the nearest: Apple'));
  it('or with what is known, where none is near', () => expect(unknownName({ what: 'vendor', name: 'xyz', known: ['a1', 'b1', 'c1', 'd1'] })).toBe('no vendor "xyz" is known; known: a1, b1, c1 and 1 more'));
  it('or alone', () => expect(unknownName({ what: 'vendor', name: 'xyz', known: [] })).toBe('no vendor "xyz" is known, nor any other yet'));
});
