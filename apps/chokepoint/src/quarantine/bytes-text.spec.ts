import { describe, expect, it } from '@jest/globals';
import { bytesText } from './bytes-text.js';

describe('Bytes for a reader', () => {
  it('are text where they are UTF-8', () => expect(bytesText(Buffer.from('{"é": 1}\n'))).toBe('{"é": 1}\\n'));
  it('are nothing where there are none', () => expect(bytesText(Buffer.alloc(0))).toBe(''));
  it('show the mark of their order', () => expect(bytesText(Buffer.from('\ufeffa'))).toBe('\\u{feff}a'));

  it('are a hex dump where they are not', () => {
    const bytes = Buffer.concat([Buffer.from('{"name": "caf'), Buffer.from([0xe9]), Buffer.from('", \u001b|}')]);
    expect(bytesText(bytes)).toBe(
      ['00000000  7b 22 6e 61 6d 65 22 3a 20 22 63 61 66 e9 22 2c  |{"name": "caf.",|', '00000010  20 1b 7c 7d                                      | .|}|'].join('\n'),
    );
  });
});
