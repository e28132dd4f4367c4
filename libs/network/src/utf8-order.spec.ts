import fc from 'fast-check';
import { compareUtf8 } from './utf8-order.js';

describe('UTF-8 order', () => {
  it('is the order of the bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(Math.sign(compareUtf8(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });

  it('puts characters written with surrogates last, unlike JavaScript', () => {
    expect(['\u{1f600}', '\uffee', 'é', 'z', '\ud7ff', ''].sort(compareUtf8)).toEqual(['', 'z', 'é', '\ud7ff', '\uffee', '\u{1f600}']);
    expect('\u{1f600}' < '\uffee').toBe(true);
  });

  it('puts a prefix before what it begins', () => {
    expect(compareUtf8('n5', 'n5p')).toBeLessThan(0);
  });
});
