import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf, hexDump, utf8Text, visible } from './bytes-text.js';

const part = (bytes: Uint8Array, size = bytes.length) => ({ base64: Buffer.from(bytes).toString('base64'), size });

describe('Bytes for a reader', () => {
  it('are text where they are UTF-8, with its lines', () => expect(utf8Text(part(Buffer.from('{"é": 1,\r\n\t"<b>": 2}\n')))).toBe('{"é": 1,\n\t"<b>": 2}\n'));
  it('are no text where they are not', () => expect(utf8Text(part(Buffer.from([0x7b, 0xff])))).toBeUndefined());
  it('show what cannot be seen', () => expect(utf8Text(part(Buffer.from('\ufeffa\u0000\u202eb\u001b[2J\r')))).toBe('\\u{feff}a\\u{0}\\u{202e}b\\u{1b}[2J\\u{d}'));

  it('may be cut within a character, but not broken there', () => {
    const cut = Buffer.from('aé').subarray(0, 2);
    expect([utf8Text(part(cut, 3)), utf8Text(part(cut))]).toEqual(['a', undefined]);
  });

  it('are a hex dump', () => {
    expect(hexDump(part(Buffer.concat([Buffer.from('{"name": "caf'), Buffer.from([0xe9]), Buffer.from('", \u001b|}')])))).toBe(
      ['00000000  7b 22 6e 61 6d 65 22 3a 20 22 63 61 66 e9 22 2c  |{"name": "caf.",|', '00000010  20 1b 7c 7d                                      | .|}|'].join('\n'),
    );
    expect(hexDump(part(Buffer.alloc(0)))).toBe('');
  });

  it('come through base64 as they were', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => expect(bytesOf(part(bytes))).toEqual(bytes)));
  });
});

describe('Text of others', () => {
  it('never holds what is not seen, but for lines and tabs', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(visible(text).replaceAll(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)));
  });
});
