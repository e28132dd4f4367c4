const TEXT_OID = 25;
const TIMESTAMPTZ_OID = 1184;
/** Dimensions, whether there are nulls, the type of the elements, their number, the index of the first. */
const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;
const INSTANT_BYTES = 8;
/** A UTF-16 unit takes at most three bytes of UTF-8. */
const MAX_BYTES_OF_UNIT = 3;
/** PostgreSQL counts microseconds from 2000 on. */
const EPOCH = Date.UTC(2000, 0, 1);

/**
 * A parameter of type `text[]` in PostgreSQL's binary form: nothing is escaped here and parsed there, which for a
 * batch is most of the work of sending it.
 */
export function textArray(values: readonly string[]): Buffer {
  let units = 0;
  for (const value of values) units += value.length;
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + values.length * LENGTH_BYTES + units * MAX_BYTES_OF_UNIT);
  let end = writeHeader(bytes, TEXT_OID, values.length);
  for (const value of values) {
    const length = bytes.write(value, end + LENGTH_BYTES);
    bytes.writeInt32BE(length, end);
    end += LENGTH_BYTES + length;
  }
  return bytes.subarray(0, end);
}

/** A parameter of type `timestamptz[]`; the moments are milliseconds since 1970. */
export function instantArray(moments: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + moments.length * (LENGTH_BYTES + INSTANT_BYTES));
  let end = writeHeader(bytes, TIMESTAMPTZ_OID, moments.length);
  for (const moment of moments) {
    bytes.writeInt32BE(INSTANT_BYTES, end);
    bytes.writeBigInt64BE(BigInt(moment - EPOCH) * 1_000n, end + LENGTH_BYTES);
    end += LENGTH_BYTES + INSTANT_BYTES;
  }
  return bytes;
}

function writeHeader(bytes: Buffer, elementType: number, count: number): number {
  return [1, 0, elementType, count, 1].reduce((end, word) => bytes.writeInt32BE(word, end), 0);
}
