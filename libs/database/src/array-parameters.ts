const OID = { bytea: 17, bigint: 20, text: 25, timestamptz: 1184 };
/** Dimensions, whether there are nulls, the type of the elements, their number, the index of the first. */
const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;
const LONG_BYTES = 8;
const NULL_LENGTH = -1;
/** A UTF-16 unit takes at most three bytes of UTF-8. */
const MAX_BYTES_OF_UNIT = 3;
/** PostgreSQL counts microseconds from 2000 on. */
const EPOCH = Date.UTC(2000, 0, 1);

/**
 * A parameter of type `text[]` in PostgreSQL's binary form: nothing is escaped here and parsed there, which for a
 * batch is most of the work of sending it.
 */
export function textArray(values: readonly (string | null)[]): Buffer {
  let units = 0;
  for (const value of values) units += value?.length ?? 0;
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + values.length * LENGTH_BYTES + units * MAX_BYTES_OF_UNIT);
  let end = writeHeader(bytes, OID.text, values.length);
  for (const value of values) {
    const length = value === null ? 0 : bytes.write(value, end + LENGTH_BYTES);
    bytes.writeInt32BE(value === null ? NULL_LENGTH : length, end);
    end += LENGTH_BYTES + length;
  }
  return bytes.subarray(0, end);
}

/** A parameter of type `bytea[]`, as `textArray`. */
export function byteaArray(values: readonly (Buffer | null)[]): Buffer {
  const size = values.reduce((sum, value) => sum + LENGTH_BYTES + (value?.length ?? 0), HEADER_BYTES);
  const bytes = Buffer.allocUnsafe(size);
  let end = writeHeader(bytes, OID.bytea, values.length);
  for (const value of values) {
    bytes.writeInt32BE(value?.length ?? NULL_LENGTH, end);
    end += LENGTH_BYTES + (value?.copy(bytes, end + LENGTH_BYTES) ?? 0);
  }
  return bytes;
}

/** A parameter of type `bigint[]`. */
export function bigintArray(values: readonly bigint[]): Buffer {
  return longArray(OID.bigint, values);
}

/** A parameter of type `timestamptz[]`; the moments are milliseconds since 1970. */
export function instantArray(moments: readonly number[]): Buffer {
  return longArray(OID.timestamptz, moments.map((moment) => BigInt(moment - EPOCH) * 1_000n));
}

function longArray(oid: number, values: readonly bigint[]): Buffer {
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + values.length * (LENGTH_BYTES + LONG_BYTES));
  let end = writeHeader(bytes, oid, values.length);
  for (const value of values) {
    bytes.writeInt32BE(LONG_BYTES, end);
    bytes.writeBigInt64BE(value, end + LENGTH_BYTES);
    end += LENGTH_BYTES + LONG_BYTES;
  }
  return bytes;
}

/** Says that there may be nulls: PostgreSQL looks for itself. */
function writeHeader(bytes: Buffer, elementType: number, count: number): number {
  return [1, 1, elementType, count, 1].reduce((end, word) => bytes.writeInt32BE(word, end), 0);
}
