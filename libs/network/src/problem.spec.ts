import { pointer, unknownFields } from './problem.js';

describe('a JSON Pointer', () => {
  it('names keys and indices, and escapes what it is made of', () => {
    expect(pointer('supplies', 3, 'share')).toBe('/supplies/3/share');
    expect(pointer('a/b', '~')).toBe('/a~1b/~0');
    expect(pointer()).toBe('');
  });
});

describe('unknown fields', () => {
  it('are what the schema does not have, inherited names included', () => {
    expect(unknownFields({ a: 1, toString: 2 }, { a: 0 }, ['x']).map((problem) => problem.path)).toEqual(['/x/toString']);
    expect(unknownFields([1], {})).toEqual([]);
  });
});
