import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printable } from './printable.js';

describe('Text of others on a terminal', () => {
  it.each([
    ['{"a": "é 漢 😀"}', '{"a": "é 漢 😀"}'],
    ['a\r\n\tb', 'a\\r\\n\\tb'],
    ['\u001b[2J\u0007\u009b', '\\u{1b}[2J\\u{7}\\u{9b}'],
    ['\u202egnp.exe\ufeff', '\\u{202e}gnp.exe\\u{feff}'],
    ['\u2028\ud800', '\\u{2028}\\u{d800}'],
  ])('%j reads %s', (text, expected) => expect(printable(text)).toBe(expected));

  it('never holds a control character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cf}]/u)));
  });
});
