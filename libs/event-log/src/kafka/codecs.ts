import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import kafkajs from 'kafkajs';
import lz4 from 'lz4js';
import snappy from 'snappyjs';

const { CompressionTypes, CompressionCodecs } = kafkajs;

interface Codec {
  compress(encoder: { buffer: Buffer }): Promise<Buffer>;
  decompress(bytes: Buffer): Promise<Buffer>;
}

/** Teaches kafkajs, which knows gzip, what else producers compress with. */
export function registerCodecs(): void {
  const codecs = CompressionCodecs as unknown as Record<number, () => Codec>;
  codecs[CompressionTypes.Snappy] = () => ({ compress: onlyReading, decompress: (bytes) => Promise.resolve(decompressSnappy(bytes)) });
  codecs[CompressionTypes.LZ4] = () => ({ compress: onlyReading, decompress: (bytes) => Promise.resolve(Buffer.from(lz4.decompress(bytes))) });
  codecs[CompressionTypes.ZSTD] = () => ({
    compress: ({ buffer }) => promisify(zstdCompress)(buffer),
    decompress: (bytes) => promisify(zstdDecompress)(bytes),
  });
}

function onlyReading(): Promise<never> {
  return Promise.reject(new Error('This codec is for reading what others wrote.'));
}

/** What the Java client puts before its blocks; other clients write one bare block. */
const XERIAL_MAGIC = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0]);
/** The magic and two versions of 32 bits. */
const XERIAL_HEADER_BYTES = 16;

/** Snappy as Kafka's producers frame it: blocks with their lengths after a header, or one bare block. */
export function decompressSnappy(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, XERIAL_MAGIC.length).equals(XERIAL_MAGIC)) return snappy.uncompress(bytes);
  const blocks: Buffer[] = [];
  for (let at = XERIAL_HEADER_BYTES; at < bytes.length; ) {
    const start = at + 4;
    at = start + bytes.readUInt32BE(at);
    blocks.push(snappy.uncompress(bytes.subarray(start, at)));
  }
  return Buffer.concat(blocks);
}
