/** Of names and of values. */
const LENGTH_BYTES = 4;
/** A UTF-16 unit takes at most three bytes of UTF-8. */
const MAX_BYTES_OF_UNIT = 3;

/**
 * Headers as one column of bytes: for each its name and its value, both with their length (32 bits, big
 * endian) before them. Arrays of arrays of different lengths are beyond `unnest`.
 */
export function encodeHeaders(headers: Readonly<Record<string, Buffer>>): Buffer {
  let most = 0;
  for (const name in headers) most += 2 * LENGTH_BYTES + name.length * MAX_BYTES_OF_UNIT + headers[name].length;
  const bytes = Buffer.allocUnsafe(most);
  let end = 0;
  for (const name in headers) {
    const length = bytes.write(name, end + LENGTH_BYTES);
    end = bytes.writeUInt32BE(length, end) + length;
    const value = headers[name];
    end = bytes.writeUInt32BE(value.length, end);
    end += value.copy(bytes, end);
  }
  return bytes.subarray(0, end);
}

export function decodeHeaders(bytes: Buffer): Record<string, Buffer> {
  const headers: Record<string, Buffer> = {};
  let at = 0;
  const next = () => {
    const start = at + LENGTH_BYTES;
    at = start + bytes.readUInt32BE(at);
    return bytes.subarray(start, at);
  };
  while (at < bytes.length) headers[next().toString()] = next();
  return headers;
}
