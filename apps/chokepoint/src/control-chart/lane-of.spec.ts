import fc from 'fast-check';
import { driftName } from '@chokepoint/exposure';
import { laneOf } from './lane-of.js';

describe('A lane on the command line', () => {
  it('is its three parts', () => {
    expect(laneOf('acme/apple/memory')).toEqual({ from: 'acme', to: 'apple', input: 'memory' });
  });

  it('is whatever the name of a drifting lane says', () => {
    const part = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a/b', '%', '%2F', '%252f', '100 %'));
    fc.assert(fc.property(part, part, part, (from, to, input) => expect(laneOf(driftName({ from, to, input }).slice('drift:'.length))).toEqual({ from, to, input })));
  });

  it.each(['acme', 'acme/apple', 'a/b/c/d', '/apple/memory', ''])('is refused as %j', (text) => {
    expect(() => laneOf(text)).toThrow('Expected FROM/TO/INPUT');
  });
});
