import snappy from 'snappyjs';
import { decompressSnappy } from './codecs.js';

const header = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0, 0, 0, 0, 1, 0, 0, 0, 1]);

function block(text: string): Buffer {
  const bytes = snappy.compress(Buffer.from(text));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

describe('snappy', () => {
  it('reads one bare block', () => {
    expect(decompressSnappy(snappy.compress(Buffer.from('wafers'))).toString()).toBe('wafers');
  });

  it('reads the blocks of the Java client', () => {
    expect(decompressSnappy(Buffer.concat([header, block('waf'), block('ers')])).toString()).toBe('wafers');
  });

  it('reads a frame without blocks', () => {
    expect(decompressSnappy(header)).toEqual(Buffer.alloc(0));
  });
});
