import { zstdCompressSync } from 'node:zlib';
import { createRequire } from 'node:module';
import kafkajs from 'kafkajs';

const { CompressionCodecs, CompressionTypes } = kafkajs;
const require = createRequire(import.meta.url);
const lz4 = require('lz4js') as { compress(bytes: Uint8Array): Uint8Array };
const snappy = require('snappyjs') as { compress(bytes: Buffer): Buffer };

const COMPRESS = {
  [CompressionTypes.Snappy]: (bytes: Buffer) => snappy.compress(bytes),
  [CompressionTypes.LZ4]: compressLz4,
  [CompressionTypes.ZSTD]: (bytes: Buffer) => zstdCompressSync(bytes),
};

/** Kafka takes only frames whose blocks stand alone, as the one block of a small frame does: so its header may say so. */
function compressLz4(bytes: Buffer): Buffer {
  const frame = Buffer.from(lz4.compress(bytes));
  Buffer.from([0x60, 0x70, 0x73]).copy(frame, 4);
  return frame;
}

/** Every way to compress that Kafka knows, for a producer of this process. */
export const CODECS = { gzip: CompressionTypes.GZIP, snappy: CompressionTypes.Snappy, lz4: CompressionTypes.LZ4, zstd: CompressionTypes.ZSTD };

export function teachCodecs(): void {
  for (const [type, compress] of Object.entries(COMPRESS)) {
    Object.assign(CompressionCodecs, { [type]: () => ({ compress: async ({ buffer }: { buffer: Buffer }) => compress(buffer), decompress: async () => Promise.reject(new Error('only for writing')) }) });
  }
}
