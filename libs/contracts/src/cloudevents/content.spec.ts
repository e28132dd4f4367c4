import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, compareContents, contentHash, preferred } from './content.js';

const content = (time: number, data: unknown, type = 'a') => ({ type, time, data });
const arbitraryContent = fc.record({ type: fc.constantFrom('a', 'b'), time: fc.integer({ min: 0, max: 2 }), data: fc.jsonValue({ maxDepth: 1 }) });

describe('Canonical JSON', () => {
  it('is that of RFC 8785', () => {
    // Section 3.2.2 and 3.2.3 of the RFC.
    const numbers = '"numbers":[333333333.33333329,1E30,4.50,2e-3,1e-27]';
    const string = '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/"';
    const value: unknown = JSON.parse(`{${numbers},${string},"literals":[null,true,false]}`);
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 })).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\u{1f600}":5,"\ufb33":3}',
    );
  });

  it('takes __proto__ for a member like any other', () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"a":-0}}'))).toBe('{"__proto__":{"a":0},"b":1}');
  });

  it('does not exist of what is not JSON', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
    expect(() => canonicalJson({ a: Infinity })).toThrow();
  });
});

describe('Of two contents under one key', () => {
  it('the earlier holds', () => {
    expect(preferred(content(2, { a: 1 }), content(1, { a: 2 })).time).toBe(1);
  });

  it('at one time, that of the least SHA-256 of its data holds', () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8].map((a) => content(1, { a }));
    const byHash = [...all].sort((a, b) => (sha256(a.data) < sha256(b.data) ? -1 : 1));
    expect([...all].sort(compareContents)).toEqual(byHash);
    expect(all.reduce(preferred)).toBe(byHash[0]);
    expect(contentHash({ a: 1 })).toBe(sha256({ a: 1 }));
  });

  it('with one time and one data, that of the least type holds', () => {
    expect(preferred(content(1, { a: 1 }, 'b'), content(1, { a: 1 }, 'a')).type).toBe('a');
  });

  it('neither differs when only the order of members does', () => {
    expect(compareContents(content(1, { a: 1, b: 2 }), content(1, { b: 2, a: 1 }))).toBe(0);
  });

  it('the same one holds, whichever came first', () => {
    fc.assert(fc.property(arbitraryContent, arbitraryContent, (a, b) => Math.sign(compareContents(a, b)) + Math.sign(compareContents(b, a)) === 0));
  });

  it('the order is one of all contents', () => {
    fc.assert(
      fc.property(fc.array(arbitraryContent, { minLength: 1, maxLength: 8 }), (all) => {
        const least = all.reduce(preferred);
        expect(all.every((each) => compareContents(least, each) <= 0)).toBe(true);
      }),
    );
  });
});

function sha256(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex');
}
